package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.ledger.Digest;

/** What an archive from elsewhere may hold. */
class ArchiveFuzzTest {

    /** Any bytes are an archive in its one form, or a fault; never an unchecked exception. */
    @FuzzTest
    void anyBytesAreVerifiedOrRefused(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("archive", ".zip");
        try {
            Files.write(file, bytes);
            ArchiveReader read = ArchiveReader.read(file, Set.of("SEAL"));
            assertThat(read.members().keySet()).allMatch(MemberName::valid);
            assertThat(CourtVerifier.verify(file, CaseTrust.NONE).intact()).isFalse();
        } finally {
            Files.delete(file);
        }
    }

    /** A list of hashes is written as it was read. */
    @FuzzTest
    void anyBytesAreAListOfHashesOrNone(byte[] bytes) {
        Sums.read(bytes)
                .ifPresent(sums -> {
                    StringBuilder again = new StringBuilder();
                    for (var one : sums.entrySet()) {
                        Digest hash = one.getValue();
                        again.append(hash.hex()).append("  ").append(one.getKey()).append('\n');
                    }
                    assertThat(again.toString().getBytes(UTF_8)).isEqualTo(bytes);
                });
    }
}
