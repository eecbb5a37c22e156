package org.dazaifu.sharing.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dazaifu.ledger.Digest;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;

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

    /** A bundle whose identifier follows from what is in it, and from nothing else. */
    public static Bundle bundle(AudienceKey key, List<StixObject> objects) {
        Bundle unnamed = new Bundle(new StixId("bundle", new UUID(0, 0)), objects);
        return new Bundle(
                new StixId("bundle", key.uuid("bundle", unnamed::write)), unnamed.objects());
    }

    /**
     * The same with other identifiers, wherever they stand.
     *
     * @param others the UUIDs to be used, by the identifier whose UUID each replaces
     */
    public Release renamed(Map<String, UUID> others, AudienceKey key) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, UUID> byBare = new HashMap<>();
        others.forEach((id, uuid) -> byBare.put(Identifiers.bare(id), uuid));
        List<StixObject> objects = new ArrayList<>();
        for (StixObject object : bundle.objects()) {
            StixValue renamed =
                    Disguise.texts(
                            object.properties(),
                            text ->
                                    Identifiers.replace(
                                            text, found -> Disguise.other(found, byBare)));
            objects.add(new StixObject(Recounting.sorted((StixValue.Dictionary) renamed)));
        }
        objects.sort(Comparator.comparing(StixObject::id));
        return new Release(audience, bundle(key, objects), losses, forbidden);
    }

    /** Identifiers in the form in which {@link #forbidden} has them. */
    public static Set<String> bare(Collection<String> identifiers) {
        return identifiers.stream().map(Identifiers::bare).collect(Collectors.toSet());
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

    /** The hash of these bytes, which are made piece by piece for it. */
    public Digest sha256() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            write(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return Digest.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
