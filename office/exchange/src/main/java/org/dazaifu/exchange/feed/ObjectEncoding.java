package org.dazaifu.exchange.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.exchange.feed.FeedException.Code;
import org.dazaifu.stix.BundleWriter;
import org.dazaifu.stix.StixObject;
import org.dazaifu.taxii.EnvelopeException;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.EnvelopeReader;
import org.dazaifu.taxii.TaxiiObject;

/** Objects of STIX as they are filed. */
final class ObjectEncoding {

    private ObjectEncoding() {}

    /**
     * The objects as JSON.
     *
     * @throws FeedException {@link Code#MALFORMED} or {@link Code#TOO_LARGE} where one of them
     *     cannot be filed
     */
    static List<TaxiiObject> of(List<StixObject> objects) throws FeedException {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = new BundleWriter(bytes);
            for (StixObject object : objects) {
                writer.write(object.properties());
            }
            writer.finish();
            return read(EnvelopeReader.of(input(bytes), FeedLimits.OBJECTS));
        } catch (EnvelopeException e) {
            throw new FeedException(Code.TOO_LARGE, "an object cannot be filed: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream input(ByteArrayOutputStream bytes) {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static List<TaxiiObject> read(EnvelopeReader envelope)
            throws IOException, EnvelopeException, FeedException {
        var read = new ArrayList<TaxiiObject>();
        for (Optional<EnvelopeItem> item = envelope.item();
                item.isPresent();
                item = envelope.item()) {
            switch (item.get()) {
                case EnvelopeItem.Whole(TaxiiObject object) -> read.add(object);
                case EnvelopeItem.Malformed(int place, var id, String wrong) ->
                        throw new FeedException(
                                Code.MALFORMED, id.orElse("an object") + ": " + wrong);
            }
        }
        return read;
    }
}
