package org.dazaifu.taxii;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class EnvelopeFuzzTest {

    private static final EnvelopeLimits LIMITS = new EnvelopeLimits(100, 10_000, 20);

    /** Whatever the bytes are, they are an envelope or are refused; an object read is whole. */
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        List<EnvelopeItem> items = new ArrayList<>();
        try {
            var reader = EnvelopeReader.of(new ByteArrayInputStream(bytes), LIMITS);
            for (var item = reader.item(); item.isPresent(); item = reader.item()) {
                items.add(item.get());
            }
        } catch (EnvelopeException e) {
            return;
        }
        for (EnvelopeItem item : items) {
            if (item instanceof EnvelopeItem.Whole(TaxiiObject object)
                    && (!JsonTrees.read(object.json()).path("id").asString("").equals(object.id())
                            || !object.saysTheSameAs(object.json())
                            || object.json().length > LIMITS.objectBytes())) {
                throw new AssertionError("not what was sent: " + object);
            }
        }
    }
}
