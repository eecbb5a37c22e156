package org.dazaifu.knowledge.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.Provenance;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Trait;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a MISP galaxy cluster file. Facts are taken from the properties that MISP's documentation
 * of the threat-actor galaxy names; descriptions are not.
 */
final class GalaxyReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 128 << 20;
    private static final Set<String> KNOWN = Set.of(Galaxy.THREAT_ACTOR, Galaxy.MICROSOFT);

    private final String collection;
    private final List<String> remarks;

    private GalaxyReader(String collection, List<String> remarks) {
        this.collection = collection;
        this.remarks = remarks;
    }

    static Galaxy read(Path file, List<String> remarks) throws KnowledgeException {
        JsonNode root;
        try (InputStream in = SourceFile.decompressed(Files.newInputStream(file))) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new KnowledgeException(
                        KnowledgeException.Code.WRONG_CONTENT,
                        file
                                + " is larger than "
                                + (LARGEST >> 20)
                                + " MiB, which no MISP galaxy is.");
            }
            root = JSON.readTree(content);
        } catch (JacksonIOException e) {
            throw SourceFile.wrong(file, "is not JSON: it is not UTF-8 text", e);
        } catch (JacksonException e) {
            throw SourceFile.wrong(
                    file, "is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
        } catch (IOException e) {
            throw SourceFile.unreadable(file, e);
        }
        String type = root.path("type").asString("");
        String title = "MISP galaxy " + (type.isBlank() ? "without type" : type);
        var provenance =
                new Provenance(
                        title, root.path("version").asString("unknown"), SourceFile.sha256(file));
        List<Galaxy.Actor> actors =
                KNOWN.contains(type)
                        ? new GalaxyReader(title, remarks).actors(root.path("values"))
                        : List.of();
        return new Galaxy(type, provenance, actors);
    }

    private List<Galaxy.Actor> actors(JsonNode values) {
        var actors = new ArrayList<Galaxy.Actor>();
        var seen = new LinkedHashSet<String>();
        for (JsonNode value : values) {
            String name = value.path("value").asString("").strip();
            String uuid = value.path("uuid").asString("").strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || !uuid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                remarks.add(
                        "An entry of "
                                + collection
                                + " has no name or no UUID and is left out: \""
                                + name
                                + "\".");
            } else if (!seen.add(uuid)) {
                remarks.add(
                        "The UUID "
                                + uuid
                                + " occurs twice in "
                                + collection
                                + "; "
                                + name
                                + " is left out.");
            } else {
                actors.add(actor(new Source(collection, name, uuid), value));
            }
        }
        return actors;
    }

    private Galaxy.Actor actor(Source source, JsonNode value) {
        JsonNode meta = value.path("meta");
        var synonyms = new LinkedHashSet<String>();
        var ids = new LinkedHashSet<String>();
        for (String name : texts(meta, "synonyms")) {
            (name.matches("G\\d{4}") ? ids : synonyms).add(name);
        }
        synonyms.remove(source.entry());
        var similar = new LinkedHashSet<String>();
        for (JsonNode related : value.path("related")) {
            if (related.path("type").asString("").equals("similar")) {
                similar.add(related.path("dest-uuid").asString("").toLowerCase(Locale.ROOT));
            }
        }
        var claims = new LinkedHashSet<StateClaim>();
        var traits = new LinkedHashSet<Trait>();
        takeStates(source, meta, claims);
        takeOrigin(source, meta, claims, traits);
        takeTraits(source, meta, traits);
        return new Galaxy.Actor(
                source,
                source.entry(),
                List.copyOf(synonyms),
                List.copyOf(ids),
                List.copyOf(similar),
                List.copyOf(claims),
                List.copyOf(traits));
    }

    private void takeStates(Source source, JsonNode meta, Set<StateClaim> claims) {
        for (String text : texts(meta, "country")) {
            country(source, "country", text)
                    .ifPresent(c ->
                            claims.add(
                                    new StateClaim(
                                            c,
                                            StateClaim.Kind.COUNTRY,
                                            source,
                                            confidence(source, meta))));
        }
        for (String text : texts(meta, "cfr-suspected-state-sponsor")) {
            if (!text.equalsIgnoreCase("unknown")) {
                country(source, "cfr-suspected-state-sponsor", text)
                        .ifPresent(c ->
                                claims.add(
                                        new StateClaim(
                                                c, StateClaim.Kind.STATE_SPONSOR, source, null)));
            }
        }
    }

    /**
     * Microsoft's column "Origin/Threat", called {@code sector} in older entries: a State, what it
     * does, or both.
     */
    private void takeOrigin(
            Source source, JsonNode meta, Set<StateClaim> claims, Set<Trait> traits) {
        List<String> origins = texts(meta, "microsoft-origin-threat");
        if (origins.isEmpty() && collection.endsWith(Galaxy.MICROSOFT)) {
            origins = texts(meta, "sector");
        }
        for (String origin : origins) {
            for (String part : origin.split(",", -1)) {
                String text = part.strip();
                Optional<Country> state = Country.named(text);
                if (state.isPresent()) {
                    claims.add(
                            new StateClaim(
                                    state.get(), StateClaim.Kind.VENDOR_ORIGIN, source, null));
                } else if (!text.isEmpty() && !text.equalsIgnoreCase("group in development")) {
                    traits.add(new Trait(Trait.Kind.ACTIVITY, text, source));
                }
            }
        }
    }

    private static void takeTraits(Source source, JsonNode meta, Set<Trait> traits) {
        for (String property : List.of("cfr-suspected-victims", "suspected-victims")) {
            for (String text : texts(meta, property)) {
                traits.add(
                        Country.named(text)
                                .map(c -> new Trait(Trait.Kind.VICTIM_COUNTRY, c.code(), source))
                                .orElseGet(() -> new Trait(Trait.Kind.VICTIM_OTHER, text, source)));
            }
        }
        for (String property : List.of("cfr-target-category", "targeted-sector")) {
            texts(meta, property)
                    .forEach(t -> traits.add(new Trait(Trait.Kind.TARGET_SECTOR, t, source)));
        }
        for (String property : List.of("cfr-type-of-incident", "motive")) {
            texts(meta, property)
                    .forEach(t -> traits.add(new Trait(Trait.Kind.ACTIVITY, t, source)));
        }
    }

    private Optional<Country> country(Source source, String property, String text) {
        Optional<Country> country = Country.named(text);
        if (country.isEmpty()) {
            remarks.add(
                    source
                            + " has the "
                            + property
                            + " \""
                            + text
                            + "\", which is no country known here; it is left"
                            + " out.");
        }
        return country;
    }

    private @Nullable Integer confidence(Source source, JsonNode meta) {
        String text = meta.path("attribution-confidence").asString("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            remarks.add(
                    source
                            + " has the attribution-confidence \""
                            + text
                            + "\", which is no number from 0 to 100.");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** The texts of a property that is a text or a list of texts, without blank ones. */
    private static List<String> texts(JsonNode meta, String property) {
        JsonNode value = meta.path(property);
        var texts = new ArrayList<String>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            String text = item.isString() ? item.asString().strip() : "";
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
