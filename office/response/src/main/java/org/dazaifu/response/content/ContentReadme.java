package org.dazaifu.response.content;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.content.Verdict.Withheld;

/**
 * What stands beside the artifacts: which file serves what, who may be hurt, what was withheld and
 * why. Not to be handed on with them, as it names what was withheld.
 */
public final class ContentReadme {

    /** Its file. */
    public static final String FILE_NAME = "README.txt";

    private ContentReadme() {}

    /** The text, in English. */
    public static String of(Content content) {
        var text = new StringBuilder();
        text.append(
                """
                CONTENT OF TECHNICAL MEASURES
                Made by Dazaifu and checked for harm by lists. Nothing was sent to anyone. That something was met in an
                attack is not proof that it is malicious; whoever is named in the measure decides. This file names what
                was withheld: do not hand it on with the others.
                """);
        text.append("\nFILES, BY MEASURE\n");
        content.measures()
                .forEach((measure, artifacts) -> {
                    text.append(measure).append('\n');
                    artifacts.forEach(
                            one -> text.append("    ").append(one.fileName()).append('\n'));
                });
        SortedSet<String> warnings = new TreeSet<>();
        content.artifacts().forEach(one -> warnings.addAll(one.warnings()));
        list(text, "WARNINGS: others may be hurt by using these", warnings);
        SortedSet<String> withheld = new TreeSet<>();
        for (Withheld one : content.screening().withheld()) {
            withheld.add(Quoting.line(one.text()) + ": " + one.reason());
        }
        list(text, "WITHHELD: in no file, and why", withheld);
        SortedSet<String> rules = new TreeSet<>();
        content.rulesLeft()
                .forEach((id, why) -> rules.add(Quoting.line(id) + ": " + Quoting.line(why)));
        list(text, "RULES THAT MATCHED AND ARE LEFT OUT", rules);
        text.append("\nLISTS THAT THE CHECK RESTS ON, AND THEIR DATES\n");
        for (Map.Entry<HarmLists.Part, String> list : new TreeMap<>(content.lists()).entrySet()) {
            text.append("%-14s %s\n".formatted(list.getKey().fileName(), list.getValue()));
        }
        return text.toString();
    }

    private static void list(StringBuilder text, String title, SortedSet<String> lines) {
        text.append('\n').append(title).append(" (").append(lines.size()).append(")\n");
        lines.forEach(line -> text.append(line).append('\n'));
    }
}
