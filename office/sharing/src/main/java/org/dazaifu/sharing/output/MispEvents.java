package org.dazaifu.sharing.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dazaifu.misp.MispWriter;
import org.dazaifu.sharing.misp.StixToMisp;
import org.dazaifu.sharing.release.Release;

/**
 * A release as MISP's answer with its events. It is made of the bundle alone; what MISP cannot say
 * of that is not in it.
 */
final class MispEvents {

    private MispEvents() {}

    static byte[] of(Release release) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MispWriter.response(StixToMisp.convert(release.bundle().objects()).events(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
