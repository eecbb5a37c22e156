package org.dazaifu.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.ledger.note.KeyFile;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.strategy.generated.CaseGenerator;
import org.dazaifu.strategy.generated.CaseWriter;
import org.dazaifu.strategy.generated.GeneratedCase;

/** Writes generated cases for runs by hand: {@code GenerateCases DIR COUNT KEYFILE}. */
public final class GenerateCases {

    private GenerateCases() {}

    /** The key is made where the file is not there; name it in DAZAIFU_KEY afterwards. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Path file = Path.of(arguments[2]);
        if (!Files.exists(file)) {
            KeyFile.write(file, SigningKey.generate("dazaifu.key", SignatureKind.NOTE));
        }
        SigningKey key = KeyFile.read(file).orElseThrow();
        for (GeneratedCase one :
                new CaseGenerator(20210928).cases(Integer.parseInt(arguments[1]))) {
            CaseWriter.write(directory, one, key);
        }
    }
}
