package org.dazaifu.stix;

import java.util.Locale;
import java.util.Optional;

/**
 * The Traffic Light Protocol 2.0 as OASIS marks it in STIX 2.1: five marking definitions with fixed
 * identifiers, which carry the extension {@link #EXTENSION}. Declared from the widest audience to
 * the narrowest.
 */
public enum Tlp {
    /** For everyone. */
    CLEAR("94868c89-83c2-464b-929b-a1a8aa3c8487"),
    /** For the community. */
    GREEN("bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
    /** For the recipient's organisation and its clients, as far as they need to know. */
    AMBER("55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
    /** For the recipient's organisation only. */
    AMBER_STRICT("939a9414-2ddd-4d32-a0cd-375ea402b003"),
    /** For the individual recipients only. */
    RED("e828b379-4e03-4974-9ac4-e53a884c97c1");

    /** The identifier of OASIS' extension definition. */
    public static final String EXTENSION =
            "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private final StixId id;

    Tlp(String uuid) {
        this.id = StixId.parse("marking-definition--" + uuid);
    }

    /** The identifier of its marking definition. */
    public StixId id() {
        return id;
    }

    /** Its label, such as {@code TLP:AMBER+STRICT}. */
    public String label() {
        return "TLP:" + name().replace('_', '+');
    }

    /** The level that a marking definition's identifier stands for, if it is one of the five. */
    public static Optional<Tlp> of(StixId id) {
        for (Tlp tlp : values()) {
            if (tlp.id.equals(id)) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }

    /** The level with this label, with or without {@code TLP:}, in any case. */
    public static Optional<Tlp> labelled(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (Tlp tlp : values()) {
            if (wanted.equals(tlp.label()) || "TLP:".concat(wanted).equals(tlp.label())) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }

    /** Its marking definition as OASIS publishes it. */
    public StixObject definition() {
        return new StixObject(
                new Properties()
                        .put("type", "marking-definition")
                        .put("spec_version", "2.1")
                        .put("id", id)
                        .put("created", "2022-10-01T00:00:00.000Z")
                        .put("name", label())
                        .put(
                                "extensions",
                                new Properties()
                                        .put(
                                                EXTENSION,
                                                new Properties()
                                                        .put("extension_type", "property-extension")
                                                        .put(
                                                                "tlp_2_0",
                                                                name().replace('_', '+')
                                                                        .toLowerCase(Locale.ROOT))))
                        .dictionary());
    }
}
