package org.dazaifu.casebook;

import java.util.List;
import java.util.Map;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Observations;
import org.dazaifu.detection.Incident;
import org.dazaifu.ledger.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Everything an investigation found, as the case keeps and shows it.
 *
 * @param incident what the sightings amount to
 * @param assessment who probably did it
 * @param observations what the assessment was made from
 * @param census what reading the evidence gave
 * @param rules the rules that were asked
 * @param ruleTexts the YAML text of each rule that spoke, by its identifier; a rule without text
 *     gets no indicator in the bundle
 * @param names names of techniques and software
 * @param knowledge which base of facts the assessment used
 */
public record CaseResult(
        Incident incident,
        Assessment assessment,
        Observations observations,
        EvidenceCensus census,
        Rules rules,
        Map<String, String> ruleTexts,
        AttackNames names,
        Knowledge knowledge) {

    public CaseResult {
        ruleTexts = Map.copyOf(ruleTexts);
    }

    /**
     * The rules that were asked.
     *
     * @param sources where they came from
     * @param loaded how many could be asked
     * @param unsupported those that could not, by name
     */
    public record Rules(List<RuleSource> sources, int loaded, List<UnsupportedRule> unsupported) {
        public Rules {
            sources = List.copyOf(sources);
            unsupported = List.copyOf(unsupported);
        }
    }

    /**
     * A file, directory or archive of rules.
     *
     * @param name as given, or {@code built in}
     * @param rules how many rules it gave
     * @param sha256 of the file, or of the sorted list of digests of a directory's files; null
     *     where not computed
     */
    public record RuleSource(String name, int rules, @Nullable Digest sha256) {}

    /**
     * A rule that was not asked.
     *
     * @param rule its identifier; its title or path where it has none
     * @param title what it is called
     * @param path the file it stands in
     * @param reason what it uses that is not supported, or the mistake in it
     */
    public record UnsupportedRule(String rule, String title, String path, String reason) {}

    /**
     * The base of facts.
     *
     * @param version such as {@code ATT&CK 18.1}
     * @param sources the collections in it with their versions, one text each
     */
    public record Knowledge(String version, List<String> sources) {
        public Knowledge {
            sources = List.copyOf(sources);
        }
    }
}
