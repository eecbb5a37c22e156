package org.dazaifu.sharing.audience;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlText;
import org.dazaifu.sharing.audience.Audience.Hidden;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.stix.Tlp;

/**
 * The audiences that are known, read from YAML (docs/sharing.md). Local governments need no entry
 * of their own: {@code jp-} and an official code, such as {@code jp-131016}, is an audience with
 * the rights of the entry {@code local-government}.
 */
public final class Audiences {

    private static final String LOCAL = "local-government";
    private static final String LOCAL_PREFIX = "jp-";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, Audience> byId;

    private Audiences(Map<String, Audience> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** Those that ship with the program. */
    public static Audiences shipped() {
        try (InputStream in =
                Objects.requireNonNull(Audiences.class.getResourceAsStream("audiences.yaml"))) {
            return read(
                    Map.of(
                            "audiences.yaml",
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MistakesException e) {
            throw new IllegalStateException("the shipped audiences are wrong", e);
        }
    }

    /**
     * Reads files by their names.
     *
     * @throws MistakesException with everything that is wrong in any of them
     */
    public static Audiences read(Map<String, String> files) throws MistakesException {
        Problems problems = new Problems();
        Map<String, Audience> read = new TreeMap<>();
        new TreeMap<>(files)
                .forEach((source, text) ->
                        YamlText.read(source, text, problems)
                                .ifPresent(mapping -> {
                                    Section file = new Section(source, mapping, problems);
                                    List<Section> all = file.sections("audiences");
                                    if (all.isEmpty()) {
                                        file.mistake(
                                                file.line(),
                                                "no audience is here; begin with 'audiences:' and a block '- id: ...' for each");
                                    }
                                    all.forEach(one -> audience(one, read));
                                    file.end();
                                }));
        problems.refuse();
        return new Audiences(read);
    }

    /** These, and those of {@code more} in place of any with the same name. */
    public Audiences with(Audiences more) {
        Map<String, Audience> all = new TreeMap<>(byId);
        all.putAll(more.byId);
        return new Audiences(all);
    }

    /** All that have an entry, in the order of their names. */
    public List<Audience> all() {
        return List.copyOf(byId.values());
    }

    /** The one of this name. */
    public Optional<Audience> named(String id) {
        Audience known = byId.get(id);
        Audience template = byId.get(LOCAL);
        if (known != null || template == null || !id.startsWith(LOCAL_PREFIX)) {
            return Optional.ofNullable(known);
        }
        String code = id.substring(LOCAL_PREFIX.length());
        return LocalGovernments.of(code).map(one -> local(id, one, template));
    }

    private static Audience local(String id, LocalGovernment one, Audience template) {
        return new Audience(
                id,
                one.isPrefecture() ? one.within() + " Prefecture" : one.name(),
                one.isPrefecture() ? one.name() : one.within() + one.name(),
                List.of(one.code()),
                template.highest(),
                template.need(),
                template.handling(),
                template.handlingInJapanese(),
                template.unrecognisable());
    }

    private static void audience(Section one, Map<String, Audience> read) {
        int before = one.problems().found().size();
        String id = one.text("id");
        String english = one.text("name");
        String japanese = one.text("name-ja");
        List<String> members = one.texts("members");
        members.forEach(member -> member(one, member));
        Tlp highest =
                Tlp.labelled(one.text("highest"))
                        .orElseGet(() -> {
                            one.mistake(
                                    one.line(),
                                    "'highest' is a label of TLP 2.0; write clear, green, amber, amber+strict or red");
                            return Tlp.CLEAR;
                        });
        NeedToKnow need = one.section("needs").map(Audiences::need).orElse(NeedToKnow.ALL);
        List<String> handling = one.texts("handling");
        List<String> inJapanese = one.texts("handling-ja");
        if (handling.size() != inJapanese.size()) {
            one.mistake(
                    one.line(),
                    "'handling' and 'handling-ja' say the same in two languages; give both as many sentences");
        }
        Set<Hidden> hidden = hidden(one);
        one.end();
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            one.mistake(one.line(), "'id' has small letters, digits and '-' only, 64 at most");
        }
        if (read.containsKey(id)) {
            one.mistake(one.line(), "'" + id + "' is there already; give it another id");
        }
        if (one.problems().found().size() == before) {
            read.put(
                    id,
                    new Audience(
                            id,
                            english,
                            japanese,
                            members,
                            highest,
                            need,
                            handling,
                            inJapanese,
                            hidden));
        }
    }

    private static void member(Section one, String member) {
        boolean fine =
                member.matches("[A-Z]{2}")
                        ? COUNTRIES.contains(member)
                        : member.matches("[0-9]+")
                                ? LocalGovernments.isWellFormed(member)
                                : !member.isBlank();
        if (!fine) {
            one.mistake(
                    one.line(),
                    "'%s' is no member; write a country's two letters (ISO 3166-1), a local government's six digits with the right check digit, or an organisation's name"
                            .formatted(member));
        }
    }

    private static NeedToKnow need(Section needs) {
        NeedToKnow need =
                new NeedToKnow(
                        new LinkedHashSet<>(needs.texts("sectors")),
                        new LinkedHashSet<>(needs.texts("aims")),
                        new LinkedHashSet<>(needs.texts("kinds")));
        needs.end();
        return need;
    }

    private static Set<Hidden> hidden(Section one) {
        Set<Hidden> hidden = EnumSet.noneOf(Hidden.class);
        List<String> known = new ArrayList<>();
        for (Hidden each : Hidden.values()) {
            known.add(each.name().toLowerCase(Locale.ROOT));
        }
        if (one.node("unrecognisable") == null) {
            one.mistake(
                    one.line(),
                    "'unrecognisable' is missing; write which of %s, or [none]".formatted(known));
        }
        for (String text : one.texts("unrecognisable")) {
            if (known.contains(text)) {
                hidden.add(Hidden.valueOf(text.toUpperCase(Locale.ROOT)));
            } else if (!text.equals("none")) {
                one.mistake(
                        one.line(),
                        "'%s' cannot be made unrecognisable; write one of %s"
                                .formatted(text, known));
            }
        }
        return hidden;
    }
}
