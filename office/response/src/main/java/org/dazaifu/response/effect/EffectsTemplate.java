package org.dazaifu.response.effect;

import java.util.Optional;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.StatementsFile;
import org.dazaifu.response.wording.Wording;

/**
 * Every effect as YAML, to be filled in and given back to {@link StatementsFile#read}.
 *
 * <p>Guarantee: given back as it is, with a name and grounds at its top, it states nothing new:
 * what is unknown is {@code unknown}, what people stated is as they stated it, and what is only
 * proposed stands in a comment, so that nobody confirms it without reading it.
 */
public final class EffectsTemplate {

    private final Wording wording;
    private final StringBuilder text = new StringBuilder();

    private EffectsTemplate(Wording wording) {
        this.wording = wording;
    }

    /** The template; {@code by} and {@code reason} stand at its top, and may be empty. */
    public static String of(EffectsRecord record, String by, String reason, Wording wording) {
        var template = new EffectsTemplate(wording);
        template.comment(
                wording.say(
                        "What the incident did. Write a value where one is known, and leave unknown where it is not: unknown is neither no nor zero."));
        template.comment(
                wording.say(
                        "What sightings propose stands behind #; take the sign away to confirm it. Then: dazaifu effects CASE --file THIS-FILE"));
        template.text.append("by: ").append(StatementsFile.quoted(by)).append('\n');
        template.text.append("reason: ").append(StatementsFile.quoted(reason)).append('\n');
        template.text.append("facts:\n");
        for (EffectsRecord.Section section : record.sections()) {
            template.text.append('\n');
            template.comment("== " + wording.say(section.group().title()));
            section.entries().forEach(template::entry);
        }
        return template.text.toString();
    }

    private void entry(EffectsRecord.Entry entry) {
        FactDefinition definition = entry.definition();
        comment(wording.say(definition.question()) + " " + wording.expects(definition));
        entry.atLeast().ifPresent(bound -> comment(wording.atLeast(bound)));
        Optional<Fact> fact = entry.fact();
        String name = definition.name();
        if (fact.isEmpty()) {
            line(
                    entry.saidUnknown()
                            .map(by -> name + ": {" + StatementsFile.unknown(by) + "}")
                            .orElse(name + ": unknown"));
        } else if (fact.get().source() instanceof Person) {
            line(name + ": {" + StatementsFile.stated(fact.get()) + "}");
        } else {
            comment(wording.source(fact.get()));
            comment(name + ": " + StatementsFile.written(fact.get().value()));
        }
    }

    private void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    /** On one line whatever it holds. */
    private void comment(String words) {
        text.append("  # ");
        words.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(text::appendCodePoint);
        text.append('\n');
    }
}
