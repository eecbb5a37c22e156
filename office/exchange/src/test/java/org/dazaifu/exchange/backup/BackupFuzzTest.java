package org.dazaifu.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dazaifu.exchange.backup.BackupManifest.Column;
import org.dazaifu.exchange.backup.BackupManifest.Type;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.Parsed;

class BackupFuzzTest {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("a", Type.TEXT),
                    new Column("b", Type.NUMBER),
                    new Column("c", Type.BYTES));

    @FuzzTest
    void anyBytesAreABackupOrBroken(byte[] bytes) throws IOException {
        try {
            BackupReader.Verified read = BackupReader.verify(new ByteArrayInputStream(bytes), null);
            assertThat(read.manifest().form()).isEqualTo(BackupManifest.FORM);
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(Reason.BROKEN);
        }
    }

    @FuzzTest
    void anyBytesAreAManifestOrNone(byte[] bytes) {
        if (BackupManifest.parse(bytes) instanceof Parsed.Valid<BackupManifest>(var read)) {
            assertThat(BackupManifest.parse(read.bytes()).orElseThrow()).isEqualTo(read);
        }
    }

    @FuzzTest
    void anyBytesAreARowOrNone(byte[] bytes) {
        try {
            assertThat(RowJson.read(bytes, bytes.length, COLUMNS)).hasSize(3);
        } catch (IllegalArgumentException e) {
            assertThat(e).isNotInstanceOf(NumberFormatException.class);
        }
    }
}
