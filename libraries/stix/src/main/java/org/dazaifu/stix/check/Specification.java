package org.dazaifu.stix.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * STIX 2.1 as a table, read from {@code specification.txt} beside this class, where each fact
 * stands once.
 *
 * @param relations the types of targets by source and relationship
 */
record Specification(
        Map<String, Vocabulary> vocabularies,
        Map<ObjectType.Kind, Shape> kinds,
        Map<String, ObjectType> types,
        Map<String, Shape> structures,
        Map<String, Extension> extensions,
        Map<String, Map<String, Set<String>>> relations) {

    /** The specification; read once. */
    static final Specification STIX = load();

    /** Terms; where {@code open}, others are allowed too. */
    record Vocabulary(String name, String section, boolean open, Set<String> terms) {}

    /** A predefined extension of objects of one type. */
    record Extension(String type, Shape shape) {}

    Specification {
        vocabularies = Map.copyOf(vocabularies);
        kinds = Map.copyOf(kinds);
        types = Map.copyOf(types);
        structures = Map.copyOf(structures);
        extensions = Map.copyOf(extensions);
        relations = Map.copyOf(relations);
    }

    /** What the table calls {@code name}; that it is there is part of reading the table. */
    Vocabulary vocabulary(String name) {
        return Objects.requireNonNull(vocabularies.get(name), name);
    }

    Shape structure(String name) {
        return Objects.requireNonNull(structures.get(name), name);
    }

    Shape kind(ObjectType.Kind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind.name());
    }

    /** Whether {@code type} is {@code name} or a type of the class {@code name}. */
    boolean is(String type, String name) {
        if (type.equals(name)) {
            return true;
        }
        ObjectType known = types.get(type);
        return known != null && known.kind().name().toLowerCase(Locale.ROOT).equals(name);
    }

    private static Specification load() {
        try (InputStream in = Specification.class.getResourceAsStream("specification.txt")) {
            return new SpecificationText()
                    .read(
                            new String(
                                    Objects.requireNonNull(in).readAllBytes(),
                                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
