package org.dazaifu.casebook;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a case that is made from its content, such as the report. */
public interface CaseProduct {

    /** Its name in the case directory. */
    String fileName();

    /**
     * Writes the whole file. The same content gives the same bytes.
     *
     * @param out takes the bytes; not to be closed
     */
    void write(CaseContent content, OutputStream out) throws IOException;
}
