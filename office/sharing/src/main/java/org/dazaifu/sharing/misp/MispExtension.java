package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.MispJson;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * The two extensions of STIX that carry what STIX cannot say of MISP: one adds a property to any
 * object, one defines objects of MISP's own. Texts stand as they are; what STIX does not allow
 * (null, empty lists, any names) stands as JSON in one text.
 */
public final class MispExtension {

    /** The extension that adds what remains of a part to the object that says it. */
    public static final StixId PROPERTIES = StixId.named("extension-definition", "misp properties");

    /** The extension that defines {@code x-misp-attribute}, {@code x-misp-object} and others. */
    public static final StixId OBJECTS = StixId.named("extension-definition", "misp objects");

    /** The marking of what may go to connected communities: no wider than TLP:GREEN. */
    public static final StixId CONNECTED = marking(Distribution.CONNECTED.code());

    /** The marking of what may go to all communities: it leaves the level to others. */
    public static final StixId ALL = marking(Distribution.ALL.code());

    private static final String CREATED = "2026-11-26T00:00:00.000Z";
    private static final StixId DAZAIFU = StixId.named("identity", "dazaifu");

    private static final List<StixObject> DEFINITIONS = made();

    /**
     * What an object carries.
     *
     * @param kind which part of an event it is
     * @param remainder what STIX does not say of it
     * @param more what else is kept, by names of our own
     */
    record Kept(String kind, Remainder remainder, Members more) {}

    private MispExtension() {}

    /** The identifier of the marking that says a distribution, with its sharing group if any. */
    static StixId marking(String key) {
        return StixId.named("marking-definition", "misp distribution " + Draft.wellFormed(key));
    }

    /** Whether an object is one of the extensions' definitions, which tell of no event. */
    public static boolean defines(StixObject object) {
        String id = object.id();
        return DEFINITIONS.stream().anyMatch(one -> one.id().equals(id) && one.equals(object));
    }

    /** The definitions, and the identity that made them. */
    static List<StixObject> definitions() {
        return DEFINITIONS;
    }

    private static List<StixObject> made() {
        return List.of(
                new Draft()
                        .text("type", "identity")
                        .text("spec_version", "2.1")
                        .text("id", DAZAIFU.toString())
                        .text("created", CREATED)
                        .text("modified", CREATED)
                        .text("name", "Dazaifu")
                        .text("identity_class", "system")
                        .build(),
                definition(PROPERTIES, "MISP properties", "property-extension"),
                definition(OBJECTS, "MISP objects", "new-sdo"));
    }

    private static StixObject definition(StixId id, String name, String type) {
        return new Draft()
                .text("type", id.type())
                .text("spec_version", "2.1")
                .text("id", id.toString())
                .text("created_by_ref", DAZAIFU.toString())
                .text("created", CREATED)
                .text("modified", CREATED)
                .text("name", name)
                .text("description", "What STIX 2.1 has no property for in events of MISP.")
                .text("schema", "https://github.com/dazaifu/dazaifu/blob/main/docs/misp.md")
                .text("version", "1.0")
                .texts("extension_types", List.of(type))
                .build();
    }

    /** The object with what it carries added. */
    static StixObject attached(StixObject object, Kept kept) {
        var plain = new Draft();
        var coded = new ArrayList<Member>();
        for (Member member : kept.remainder().set().list()) {
            if (member.value() instanceof Text(String text)
                    && isPropertyName(member.name())
                    && Draft.wellFormed(text).equals(text)
                    && !text.isEmpty()) {
                plain.text(member.name(), text);
            } else {
                coded.add(member);
            }
        }
        var own =
                new Draft()
                        .text("extension_type", "property-extension")
                        .text("misp_kind", kept.kind())
                        .dictionary("misp_members", plain)
                        .texts("misp_without", kept.remainder().without());
        if (!coded.isEmpty()) {
            own.text("misp_json", MispJson.text(new Members(coded)));
        }
        if (!kept.more().isEmpty()) {
            own.text("misp_more", MispJson.text(kept.more()));
        }
        Map<String, StixValue> extensions = new LinkedHashMap<>();
        if (object.properties().get("extensions").orElse(null) instanceof Dictionary(var there)) {
            extensions.putAll(there);
        }
        extensions.put(PROPERTIES.toString(), own.dictionary());
        return Draft.with(object, "extensions", new Dictionary(extensions));
    }

    /** Whether STIX allows a property of this name (section 3.1). */
    private static boolean isPropertyName(String name) {
        return name.length() >= 3
                && name.length() <= 200
                && name.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    /** What an object carries, if it carries anything. */
    static Optional<Kept> of(StixObject object) {
        if (!(object.properties().get("extensions").orElse(null) instanceof Dictionary all)
                || !(all.get(PROPERTIES.toString()).orElse(null) instanceof Dictionary own)) {
            return Optional.empty();
        }
        var set = new ArrayList<Member>();
        if (own.get("misp_members").orElse(null) instanceof Dictionary(var entries)) {
            entries.forEach((name, value) -> {
                if (value instanceof StixValue.Text(String text)) {
                    set.add(new Member(name, new Text(text)));
                }
            });
        }
        set.addAll(own.text("misp_json").flatMap(MispJson::object).orElse(Members.NONE).list());
        var distinct = new LinkedHashMap<String, MispValue>();
        set.forEach(member -> distinct.putIfAbsent(member.name(), member.value()));
        var members = new ArrayList<Member>();
        distinct.forEach((name, value) -> members.add(new Member(name, value)));
        return Optional.of(
                new Kept(
                        own.text("misp_kind").orElse(""),
                        new Remainder(new Members(members), own.texts("misp_without")),
                        own.text("misp_more").flatMap(MispJson::object).orElse(Members.NONE)));
    }
}
