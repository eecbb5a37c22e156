package org.dazaifu.stix;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

class BundleReaderFuzzTest {

    /**
     * Whatever the bytes are, there are items or a sentence; and what was read is read again after
     * it was written.
     */
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        try {
            for (BundleItem item : BundleReaderTest.read(new ByteArrayInputStream(bytes))) {
                if (item instanceof StixObject object) {
                    var out = new ByteArrayOutputStream();
                    new Bundle(StixId.named("bundle", "x"), List.of(object)).write(out);
                    var again = BundleReaderTest.read(new ByteArrayInputStream(out.toByteArray()));
                    if (!again.equals(List.of(object))
                            && !object.toString().matches("(?s).*[\ud800-\udfff].*")) {
                        throw new AssertionError("lost on the way: " + object + " is now " + again);
                    }
                }
            }
        } catch (StixException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("no sentence", e);
            }
        }
    }
}
