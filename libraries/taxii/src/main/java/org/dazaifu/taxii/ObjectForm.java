package org.dazaifu.taxii;

import java.util.Optional;
import java.util.Set;
import org.dazaifu.taxii.EnvelopeItem.Malformed;
import org.dazaifu.taxii.EnvelopeItem.Whole;

/** The least that an object must be to be filed: STIX 2.1, 2.9 (identifiers) and 3.2. */
public final class ObjectForm {

    private static final Set<String> SPEC_VERSIONS = Set.of("2.0", "2.1");
    private static final int LONGEST_TYPE = 250;
    private static final int LONGEST_ID = 300;
    private static final int UUID_LENGTH = 36;

    private ObjectForm() {}

    static EnvelopeItem of(ObjectCopy copy, int place) {
        Optional<String> id = copy.text("id").filter(one -> one.length() <= LONGEST_ID);
        Optional<String> wrong = wrong(copy);
        if (wrong.isPresent()) {
            return new Malformed(place, id, wrong.get());
        }
        Optional<String> version =
                copy.has("modified") ? copy.text("modified") : copy.text("created");
        return new Whole(
                new TaxiiObject(
                        id.orElseThrow(),
                        copy.text("type").orElseThrow(),
                        copy.text("spec_version")
                                .orElse(
                                        copy.has("created") || copy.has("modified")
                                                ? "2.0"
                                                : "2.1"),
                        version.flatMap(ObjectVersion::read),
                        copy.bytes()));
    }

    private static Optional<String> wrong(ObjectCopy copy) {
        Optional<String> type = copy.text("type");
        Optional<String> id = copy.text("id");
        if (copy.repeated().isPresent()) {
            return Optional.of("it has a property twice");
        }
        if (type.isEmpty() || !isType(type.get())) {
            return Optional.of("it has no type of lower-case letters, digits and hyphens");
        }
        if (id.isEmpty() || !isId(id.get()) || !id.get().startsWith(type.get() + "--")) {
            return Optional.of("its id is not its type, two hyphens and a UUID");
        }
        if (copy.has("spec_version")
                && copy.text("spec_version").filter(SPEC_VERSIONS::contains).isEmpty()) {
            return Optional.of("its spec_version is neither 2.0 nor 2.1");
        }
        for (String property : new String[] {"created", "modified"}) {
            if (copy.has(property) && copy.text(property).flatMap(TaxiiTime::read).isEmpty()) {
                return Optional.of(
                        "its property "
                                + property
                                + " is not a time like 2016-01-01T01:01:01.123Z");
            }
        }
        return Optional.empty();
    }

    /** Whether a text can be an object's identifier. */
    public static boolean isId(String text) {
        int uuid = text.length() - UUID_LENGTH;
        return text.length() <= LONGEST_ID
                && uuid > 2
                && text.startsWith("--", uuid - 2)
                && isType(text.substring(0, uuid - 2))
                && isUuid(text.substring(uuid));
    }

    /** Whether a text can be an object's type. */
    public static boolean isType(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_TYPE
                && text.chars()
                        .allMatch(
                                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /** Whether a text is a UUID of version 4, as TAXII's own identifiers are (TAXII 2.1, 2). */
    public static boolean isRandomUuid(String text) {
        return isUuid(text) && text.charAt(14) == '4' && "89abAB".indexOf(text.charAt(19)) >= 0;
    }

    /** Whether a text is a UUID, of whichever version. */
    public static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
