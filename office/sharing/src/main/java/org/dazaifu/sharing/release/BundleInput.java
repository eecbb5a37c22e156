package org.dazaifu.sharing.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.BundleWriter;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Text;

/** A bundle's bytes, of which only an object's are there at any time. */
final class BundleInput extends InputStream {

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final BundleWriter writer = new BundleWriter(made);
    private final Iterator<StixObject> objects;
    private byte[] piece;
    private int at;
    private boolean finished;

    BundleInput(Bundle bundle) {
        objects = bundle.objects().iterator();
        try {
            writer.header("id", new Text(bundle.id().toString()));
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        piece = made.toByteArray();
        made.reset();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == piece.length) {
            if (finished) {
                return -1;
            }
            if (objects.hasNext()) {
                writer.write(objects.next().properties());
            } else {
                writer.finish();
                finished = true;
            }
            piece = made.toByteArray();
            made.reset();
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        return count;
    }
}
