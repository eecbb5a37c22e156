package org.dazaifu.sharing.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

class ReleaseFuzzTest {

    private static final Audience QUAD = Audiences.shipped().named("quad").orElseThrow();
    private static final AudienceKey KEY =
            AudienceKey.of("an office's secret of 32 bytes..".getBytes(UTF_8), "quad");

    /** Whatever a bundle holds, each form of its release can be written. */
    @FuzzTest
    void anyBundleIsReleasedOrRefused(byte[] bytes) throws IOException {
        List<StixObject> objects = new ArrayList<>();
        try (BundleReader reader = BundleReader.of(new ByteArrayInputStream(bytes), "fuzz.json")) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                if (item.get() instanceof StixObject object) {
                    objects.add(object);
                }
            }
        } catch (StixException e) {
            return;
        }
        Release release =
                Releasing.of(
                        new Matter(objects, Tlp.CLEAR, Set.of(), Set.of(), Set.of()), QUAD, KEY);
        for (ReleaseForm form : ReleaseForm.values()) {
            form.check(form.write(release, Language.JAPANESE), release);
        }
    }
}
