package org.dazaifu.stix;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Traffic Light Protocol 2.0 as OASIS marks it in STIX 2.1: five marking definitions with fixed
 * identifiers, which carry the extension {@link #EXTENSION}. Declared from the widest audience to
 * the narrowest, so that {@code compareTo} orders them: CLEAR, GREEN, AMBER, AMBER+STRICT, RED.
 *
 * <p>The four levels of TLP 1, which STIX 2.0 and 2.1 define themselves (section 7.2.1.4), are read
 * as RED, AMBER, GREEN and CLEAR.
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

    /** The marking definitions of TLP 1 by identifier: section 7.2.1.4. */
    private static final Map<String, String> TLP1 =
            Map.of(
                    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "white",
                    "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green",
                    "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber",
                    "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red");

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

    /**
     * The level that the marking definition with this identifier stands for, of TLP 2.0 or of TLP
     * 1; empty for every other text.
     */
    public static Optional<Tlp> marked(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        String old = TLP1.get(lower);
        if (old != null) {
            return Optional.of(old.equals("white") ? CLEAR : valueOf(old.toUpperCase(Locale.ROOT)));
        }
        for (Tlp tlp : values()) {
            if (tlp.id.toString().equals(lower)) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }

    /**
     * The marking definition of TLP 1 or 2.0 with this identifier, as it is published; empty for
     * every other text.
     */
    public static Optional<StixObject> definition(String id) {
        String old = TLP1.get(id);
        if (old == null) {
            return marked(id).map(Tlp::definition);
        }
        return Optional.of(
                new StixObject(
                        new Properties()
                                .put("type", "marking-definition")
                                .put("spec_version", "2.1")
                                .put("id", id)
                                .put("created", "2017-01-20T00:00:00.000Z")
                                .put("definition_type", "tlp")
                                .put("name", "TLP:" + old.toUpperCase(Locale.ROOT))
                                .put("definition", new Properties().put("tlp", old))
                                .dictionary()));
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
