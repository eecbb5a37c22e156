package org.dazaifu.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Sigma detection rule, checked as a whole: whatever is here can be matched.
 *
 * <p>Source: Sigma rules specification 2.1. Attributes that nothing here needs (related, fields,
 * scope and the author's own) are not kept.
 *
 * @param title what the rule detects, never empty
 * @param id the author's identifier, usually a UUID
 * @param status how far the rule has matured
 * @param level how serious its author holds a match to be; informational where the author does not
 *     say
 * @param description for people, empty where absent
 * @param author for people, empty where absent
 * @param date when it was written, as the author wrote it, empty where absent
 * @param modified when it was last changed, as the author wrote it, empty where absent
 * @param references for people, usually addresses
 * @param falsePositives what else is known to look the same
 * @param tags every tag, in lower case, in order
 * @param logSource the log it is written for
 * @param detection what it looks for
 * @param source the file it came from; a member of a zip follows after {@code !/}
 * @param line the line its document begins at, from 1
 */
public record Rule(
        String title,
        @Nullable String id,
        Status status,
        Level level,
        String description,
        String author,
        String date,
        String modified,
        List<String> references,
        List<String> falsePositives,
        List<String> tags,
        LogSource logSource,
        Detection detection,
        String source,
        int line) {

    public Rule {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a rule has a title");
        }
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        tags = List.copyOf(tags);
    }

    /**
     * The ATT&CK techniques among the tags: {@code attack.t1059.001} is {@code T1059.001}; in
     * order, without repeats.
     */
    public List<String> techniques() {
        return AttackTags.techniques(tags);
    }

    /** The ATT&CK groups among the tags: {@code attack.g0016} is {@code G0016}. */
    public List<String> groups() {
        return AttackTags.groups(tags);
    }

    /** The ATT&CK software among the tags: {@code attack.s0154} is {@code S0154}. */
    public List<String> software() {
        return AttackTags.software(tags);
    }

    /**
     * The ATT&CK tactics among the tags by short name: {@code attack.defense_evasion} is {@code
     * defense-evasion}.
     */
    public List<String> tactics() {
        return AttackTags.tactics(tags);
    }

    /** The id where there is one, otherwise the title. */
    public String key() {
        return id == null ? title : id;
    }

    /** Of where the rule stands, so that rules are cheap as keys. */
    @Override
    public int hashCode() {
        return source.hashCode() * 31 + line;
    }

    @Override
    public String toString() {
        return id == null ? title : title + " (" + id + ")";
    }
}
