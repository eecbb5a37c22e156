package org.dazaifu.stix.check;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.Markings;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.conversion.Change;
import org.dazaifu.stix.conversion.Converter;

class StixCheckFuzzTest {

    /** Whatever was read is checked, converted and resolved, and nothing fails. */
    @FuzzTest
    void anyObjectIsCheckedAndConverted(byte[] bytes) throws IOException {
        var check = new BundleCheck();
        var changes = new ArrayList<Change>();
        var converter = new Converter(changes::add);
        try (var reader = BundleReader.ofBundleOrObject(new ByteArrayInputStream(bytes), "fuzz")) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                told(check.next(item.get()));
                if (item.get() instanceof StixObject object) {
                    Markings.of(object, Map.of()).whole();
                    told(new BundleCheck().next(converter.convert(object)));
                }
            }
            told(check.end(reader.header()));
            converter.observables().forEach(o -> told(new BundleCheck().next(o)));
        } catch (StixException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("no sentence", e);
            }
        }
    }

    private static void told(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.problem().what().isBlank() || finding.problem().write().isBlank()) {
                throw new AssertionError("no words: " + finding);
            }
        }
    }
}
