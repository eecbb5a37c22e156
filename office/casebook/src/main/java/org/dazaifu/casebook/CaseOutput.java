package org.dazaifu.casebook;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is to lie in a case directory, with its content. */
public interface CaseOutput {

    /** Its name in the case directory. */
    String fileName();

    /**
     * Writes the whole file.
     *
     * @param out takes the bytes; not to be closed
     */
    void write(OutputStream out) throws IOException;
}
