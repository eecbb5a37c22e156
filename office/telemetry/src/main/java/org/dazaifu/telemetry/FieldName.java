package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of names that JSON records use, with what was decided about it: under which
 * name rules find the value, and what the value means.
 *
 * <p>The tree is shared by all threads that decode one body of evidence, so that each name is
 * examined once and is one {@code String} ever after. A lookup takes no lock; a new name does. The
 * tree stops growing at {@value #MOST_NAMES} names: hostile evidence with ever new names then costs
 * time, not memory.
 */
final class FieldName {

    private static final int MOST_NAMES = 20_000;
    private static final int LONGEST_SHARED = 256;

    /** The name under which rules find the value. */
    final String name;

    /** A second name for the same value, or null. */
    final @Nullable String alias;

    final FieldRole role;

    /** How the keys below it are named, should the value be an object. */
    final FieldNaming below;

    private final byte[] key;
    private final int hash;
    private final AtomicInteger names;
    private volatile FieldName[] table = new FieldName[0];
    private int size;

    private FieldName(
            byte[] key,
            int hash,
            AtomicInteger names,
            String name,
            @Nullable String alias,
            FieldRole role,
            FieldNaming below) {
        this.key = key;
        this.hash = hash;
        this.names = names;
        this.name = name;
        this.alias = alias;
        this.role = role;
        this.below = below;
    }

    /** A new, empty tree. */
    static FieldName root() {
        return new FieldName(
                new byte[0],
                0,
                new AtomicInteger(),
                "",
                null,
                FieldRole.NONE,
                new FieldNaming(FieldNaming.Context.ROOT, ""));
    }

    /** The name below this one whose key is {@code bytes[from, to)}, as it stands in the JSON. */
    FieldName child(byte[] bytes, int from, int to) {
        int wanted = hash(bytes, from, to);
        FieldName[] known = table;
        if (known.length > 0) {
            int mask = known.length - 1;
            for (int i = wanted & mask; ; i = (i + 1) & mask) {
                FieldName candidate = known[i];
                if (candidate == null) {
                    break;
                }
                if (candidate.hash == wanted
                        && Arrays.equals(bytes, from, to, candidate.key, 0, candidate.key.length)) {
                    return candidate;
                }
            }
        }
        return add(bytes, from, to, wanted);
    }

    private synchronized FieldName add(byte[] bytes, int from, int to, int wanted) {
        FieldName[] known = table;
        int mask = known.length - 1;
        for (int i = wanted & mask; known.length > 0 && known[i] != null; i = (i + 1) & mask) {
            if (known[i].hash == wanted
                    && Arrays.equals(bytes, from, to, known[i].key, 0, known[i].key.length)) {
                return known[i];
            }
        }
        byte[] own = Arrays.copyOfRange(bytes, from, to);
        FieldName made = below.child(JsonText.decode(own, 0, own.length)).at(own, wanted, names);
        if (own.length > LONGEST_SHARED || names.incrementAndGet() > MOST_NAMES) {
            return made;
        }
        FieldName[] next = known;
        if (2 * (size + 1) > known.length) {
            next = new FieldName[Math.max(16, 2 * known.length)];
            for (FieldName old : known) {
                if (old != null) {
                    put(next, old);
                }
            }
        } else {
            next = known.clone();
        }
        put(next, made);
        size++;
        table = next;
        return made;
    }

    private static void put(FieldName[] table, FieldName name) {
        int mask = table.length - 1;
        int i = name.hash & mask;
        while (table[i] != null) {
            i = (i + 1) & mask;
        }
        table[i] = name;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }

    /** What was decided about a name, before it has its place in the tree. */
    record Decision(String name, @Nullable String alias, FieldRole role, FieldNaming below) {

        FieldName at(byte[] key, int hash, AtomicInteger names) {
            return new FieldName(key, hash, names, name, alias, role, below);
        }
    }

    @Override
    public String toString() {
        return new String(key, StandardCharsets.UTF_8) + " -> " + name;
    }
}
