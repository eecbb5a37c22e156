package org.dazaifu.cli;

import java.util.Optional;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.effect.EffectsRecord.Entry;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.wording.Wording;

/** What is known, proposed and unknown of an incident, a line a fact. */
final class EffectsText {

    private static final int NAME = 28;

    private final Wording words;
    private final StringBuilder text = new StringBuilder();

    private EffectsText(Wording words) {
        this.words = words;
    }

    /** Every effect, then what else is known; with {@code all}, what else is unknown too. */
    static String of(
            EffectsRecord effects, Facts facts, Vocabulary vocabulary, boolean all, Wording words) {
        var text = new EffectsText(words);
        for (EffectsRecord.Section section : effects.sections()) {
            text.heading(words.say(section.group().title()));
            section.entries().forEach(text::entry);
        }
        text.heading(words.say("Other facts"));
        for (FactDefinition definition : vocabulary.all()) {
            if (effects.entries().stream().noneMatch(one -> one.definition().equals(definition))) {
                Optional<Fact> fact = facts.find(definition.name());
                if (fact.isPresent()) {
                    text.known(definition, fact.get(), "");
                } else if (all) {
                    text.unknown(definition, "");
                }
            }
        }
        return text.text.toString();
    }

    private void heading(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    private void entry(Entry entry) {
        if (entry.fact().isPresent()) {
            known(
                    entry.definition(),
                    entry.fact().get(),
                    entry.contradicted() ? words.say("; sightings indicate otherwise") : "");
        } else {
            String more =
                    entry.saidUnknown().map(words::person).orElse("")
                            + entry.atLeast().map(words::atLeast).orElse("");
            unknown(entry.definition(), more.isEmpty() ? "" : "  (" + more + ")");
        }
    }

    private void known(FactDefinition definition, Fact fact, String more) {
        line(
                words.say(fact.proposed() ? "proposed" : "known"),
                definition,
                words.value(fact.name(), fact.value())
                        + "  ("
                        + words.source(fact)
                        + ")  "
                        + words.marking(fact.marking())
                        + more);
    }

    private void unknown(FactDefinition definition, String more) {
        line(words.say("unknown"), definition, words.say(definition.question()) + more);
    }

    private void line(String state, FactDefinition definition, String rest) {
        text.append("  ").append(Terminal.padded(state, 9)).append(' ');
        text.append(Terminal.padded(definition.name(), NAME)).append(' ');
        text.append(Terminal.safe(rest)).append('\n');
    }
}
