package org.dazaifu.exchange.feed.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.dazaifu.stix.pattern.Pattern;

class ListReaderFuzzTest {

    /**
     * Whatever the bytes are, there are values and sentences; a value read again is the same, and
     * its pattern is one.
     */
    @FuzzTest
    void anyBytesAreReadOrTold(byte[] bytes) throws IOException {
        for (ListLayout layout :
                new ListLayout[] {
                    ListLayout.PLAIN,
                    new ListLayout(Optional.empty(), "2", ','),
                    new ListLayout(Optional.of(ListType.URL), "url", '\t')
                }) {
            var reader = new ListReader(new ByteArrayInputStream(bytes), layout);
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get() instanceof ListEntry.Value(ListValue value)) {
                    check(value);
                }
            }
        }
    }

    private static void check(ListValue value) throws IOException {
        var layout = new ListLayout(Optional.of(value.type()), "1", '\u0001');
        var again = new ListReader(new ByteArrayInputStream(value.text().getBytes(UTF_8)), layout);
        if (!again.next().equals(Optional.of(new ListEntry.Value(value)))) {
            throw new AssertionError("read again it is another: " + value);
        }
        if (!(Pattern.read(value.pattern()) instanceof Pattern)) {
            throw new AssertionError("no pattern: " + value.pattern());
        }
    }
}
