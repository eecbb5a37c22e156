package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;

/**
 * Whether a language is written in a State that sources connect a group with. That people of a
 * group write the language of its State is our inference: no source here says what a group writes.
 */
record LanguageTestimony(String tag) implements Testimony {

    @Override
    public Finding of(Group group) {
        var naming = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (Country state : group.suspectedStates()) {
            StateFacts.of(state)
                    .ifPresent(facts ->
                            (writes(facts) ? naming : others).add(Suspicion.words(group, state)));
        }
        String language = Languages.name(tag);
        if (!naming.isEmpty()) {
            return new Finding(
                    Finding.Stance.NAMED,
                    "%s is written where sources place %s: %s."
                            .formatted(language, group.name(), words(naming)));
        }
        if (!others.isEmpty()) {
            return new Finding(
                    Finding.Stance.PASSED_OVER,
                    "%s is not a usual language where sources place %s: %s."
                            .formatted(language, group.name(), words(others)));
        }
        return new Finding(
                Finding.Stance.SILENT,
                group.suspectedStates().isEmpty()
                        ? "No source here connects %s with a State.".formatted(group.name())
                        : "The languages of the State of %s are not in the table."
                                .formatted(group.name()));
    }

    private boolean writes(StateFacts facts) {
        return facts.languages().stream().anyMatch(l -> Languages.agree(l, tag));
    }

    private static String words(List<String> states) {
        return String.join(", ", states);
    }
}
