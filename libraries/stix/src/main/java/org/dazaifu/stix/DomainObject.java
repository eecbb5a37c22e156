package org.dazaifu.stix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domain objects of STIX 2.1 that are written, chapter 4. Texts that are empty and lists that
 * are empty are left out.
 */
public sealed interface DomainObject extends StixContent {

    /** What it has in common with other objects. */
    Common common();

    /**
     * Who or what: section 4.5. {@code identityClass} is such as {@code organization}, {@code
     * system}.
     */
    record Identity(
            StixId id, Common common, String name, String identityClass, List<String> sectors)
            implements DomainObject {
        public Identity {
            sectors = List.copyOf(sectors);
            Check.type(id, "identity");
            Check.text(name, "name");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .put("identity_class", identityClass)
                            .putTexts("sectors", sectors));
        }
    }

    /** A country, by its ISO 3166-1 alpha-2 code: section 4.9. */
    record Location(StixId id, Common common, String name, String country) implements DomainObject {
        public Location {
            Check.type(id, "location");
            Check.text(country, "country");
        }

        @Override
        public StixObject toStix() {
            return common.finish(common.start(id).put("name", name).put("country", country));
        }
    }

    /**
     * A pattern that detects: section 4.7.
     *
     * @param patternType such as {@code stix} or {@code sigma}
     * @param validUntil exclusive and after {@code validFrom}, or null
     */
    record Indicator(
            StixId id,
            Common common,
            String name,
            String description,
            List<String> indicatorTypes,
            String pattern,
            String patternType,
            Instant validFrom,
            @Nullable Instant validUntil,
            List<KillChainPhase> phases)
            implements DomainObject {
        public Indicator {
            indicatorTypes = List.copyOf(indicatorTypes);
            phases = List.copyOf(phases);
            Check.type(id, "indicator");
            Check.text(pattern, "pattern");
            Check.text(patternType, "pattern_type");
            if (validUntil != null && !validUntil.isAfter(validFrom)) {
                throw new IllegalArgumentException("valid_until is not after valid_from");
            }
        }

        /**
         * The STIX pattern that {@code path}, such as {@code ipv4-addr:value}, is exactly {@code
         * value}.
         */
        public static String equality(String path, String value) {
            return "[" + path + " = '" + value.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .put("description", description)
                            .putTexts("indicator_types", indicatorTypes)
                            .put("pattern", pattern)
                            .put("pattern_type", patternType)
                            .put("valid_from", validFrom)
                            .put("valid_until", validUntil)
                            .putDictionaries(
                                    "kill_chain_phases",
                                    phases.stream().map(KillChainPhase::dictionary).toList()));
        }
    }

    /**
     * What was seen on systems: section 4.14. {@code objects} are observables or relationships
     * between them.
     */
    record ObservedData(
            StixId id,
            Common common,
            Instant firstObserved,
            Instant lastObserved,
            int number,
            List<StixId> objects)
            implements DomainObject {
        public ObservedData {
            objects = List.copyOf(objects);
            Check.type(id, "observed-data");
            Check.references(objects, "object_refs");
            if (lastObserved.isBefore(firstObserved) || number < 1 || number > 999_999_999) {
                throw new IllegalArgumentException(
                        "observed from first to last, from 1 to 999999999 times");
            }
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("first_observed", firstObserved)
                            .put("last_observed", lastObserved)
                            .put("number_observed", number)
                            .putTexts("object_refs", objects));
        }
    }

    /** A technique: section 4.1. Its ATT&amp;CK id is a reference in {@code common}. */
    record AttackPattern(StixId id, Common common, String name, List<KillChainPhase> phases)
            implements DomainObject {
        public AttackPattern {
            phases = List.copyOf(phases);
            Check.type(id, "attack-pattern");
            Check.text(name, "name");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .putDictionaries(
                                    "kill_chain_phases",
                                    phases.stream().map(KillChainPhase::dictionary).toList()));
        }
    }

    /** A group as its activity shows it: section 4.8. */
    record IntrusionSet(
            StixId id, Common common, String name, String description, List<String> aliases)
            implements DomainObject {
        public IntrusionSet {
            aliases = List.copyOf(aliases);
            Check.type(id, "intrusion-set");
            Check.text(name, "name");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .put("description", description)
                            .putTexts("aliases", aliases));
        }
    }

    /** Malware: section 4.11. */
    record Malware(StixId id, Common common, String name, boolean isFamily, List<String> aliases)
            implements DomainObject {
        public Malware {
            aliases = List.copyOf(aliases);
            Check.type(id, "malware");
            Check.text(name, "name");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .put("is_family", isFamily)
                            .putTexts("aliases", aliases));
        }
    }

    /** Legitimate software that attackers use: section 4.17. */
    record Tool(StixId id, Common common, String name, List<String> aliases)
            implements DomainObject {
        public Tool {
            aliases = List.copyOf(aliases);
            Check.type(id, "tool");
            Check.text(name, "name");
        }

        @Override
        public StixObject toStix() {
            return common.finish(common.start(id).put("name", name).putTexts("aliases", aliases));
        }
    }

    /**
     * A report about other objects: section 4.16. {@code types} are such as {@code observed-data},
     * {@code attack-pattern}.
     */
    record Report(
            StixId id,
            Common common,
            String name,
            String description,
            List<String> types,
            Instant published,
            List<StixId> objects)
            implements DomainObject {
        public Report {
            types = List.copyOf(types);
            objects = List.copyOf(objects);
            Check.type(id, "report");
            Check.text(name, "name");
            Check.references(objects, "object_refs");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("name", name)
                            .put("description", description)
                            .putTexts("report_types", types)
                            .put("published", published)
                            .putTexts("object_refs", objects));
        }
    }

    /** A note on other objects: section 4.13. {@code summary} is STIX' property abstract. */
    record Note(
            StixId id,
            Common common,
            String summary,
            String content,
            List<String> authors,
            List<StixId> objects)
            implements DomainObject {
        public Note {
            authors = List.copyOf(authors);
            objects = List.copyOf(objects);
            Check.type(id, "note");
            Check.text(content, "content");
            Check.references(objects, "object_refs");
        }

        @Override
        public StixObject toStix() {
            return common.finish(
                    common.start(id)
                            .put("abstract", summary)
                            .put("content", content)
                            .putTexts("authors", authors)
                            .putTexts("object_refs", objects));
        }
    }
}
