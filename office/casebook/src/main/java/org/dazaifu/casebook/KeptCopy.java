package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;

/** A file that an act of a case kept, read without opening the case. */
public final class KeptCopy {

    private KeptCopy() {}

    /**
     * Its bytes, which are those whose hash the act has.
     *
     * @param act of a case that was verified, such as those of a {@link CaseRecord}
     * @param name its name in {@code releases/}
     * @throws CaseException where the act does not name it, it is not there, or it is not what was
     *     kept
     */
    public static byte[] read(Path directory, CaseAct act, String name) throws CaseException {
        try {
            return KeptFiles.read(directory, act, name);
        } catch (IOException e) {
            throw Failures.of(directory, e);
        }
    }
}
