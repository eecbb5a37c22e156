package org.dazaifu.casebook;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a case that is made from a review. */
public interface ReviewProduct {

    /** Its name in the case directory. */
    String fileName();

    /**
     * Writes the whole file. The same content gives the same bytes.
     *
     * @param out takes the bytes; not to be closed
     */
    void write(ReviewContent content, OutputStream out) throws IOException;

    /** The file of one review. */
    default CaseOutput output(ReviewContent content) {
        return new CaseOutput() {
            @Override
            public String fileName() {
                return ReviewProduct.this.fileName();
            }

            @Override
            public void write(OutputStream out) throws IOException {
                ReviewProduct.this.write(content, out);
            }
        };
    }
}
