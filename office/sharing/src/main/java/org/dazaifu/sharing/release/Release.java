package org.dazaifu.sharing.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.stix.Bundle;

/**
 * What goes to an audience, and, never to leave, what does not.
 *
 * @param audience who gets it
 * @param bundle what goes
 * @param losses what does not go as it is, for ourselves
 * @param forbidden what must be nowhere in any output: identifiers of what was removed and names,
 *     in lower case
 */
public record Release(Audience audience, Bundle bundle, List<Loss> losses, Set<String> forbidden) {

    public Release {
        losses = List.copyOf(losses);
        forbidden = Set.copyOf(forbidden);
    }

    /** The bundle as it is written; the same release gives the same bytes. */
    public byte[] stix() {
        // Twice, for a buffer that grows would take three times the memory of what is in it.
        long[] size = {0};
        write(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        size[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        size[0] += length;
                    }
                });
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size[0]));
        write(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        buffer.put((byte) one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        buffer.put(bytes, from, length);
                    }
                });
        return buffer.array();
    }

    private void write(OutputStream out) {
        try {
            bundle.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes, made while they are read. */
    public InputStream open() {
        return new BundleInput(bundle);
    }
}
