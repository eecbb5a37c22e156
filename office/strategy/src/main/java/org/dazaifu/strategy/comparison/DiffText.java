package org.dazaifu.strategy.comparison;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.comparison.Subject.Kind;

/** Differences for people, as plain text or Markdown. */
public final class DiffText {

    private final DiffSentences sentences;
    private final Language language;
    private final boolean markdown;

    private DiffText(Language language, boolean markdown) {
        this.sentences = new DiffSentences(language);
        this.language = language;
        this.markdown = markdown;
    }

    /** One block for each thing of which something is different. */
    public static String plain(List<Difference> differences, Language language) {
        return new DiffText(language, false).of(differences);
    }

    /** The same with headings and lists; what authors wrote is escaped. */
    public static String markdown(List<Difference> differences, Language language) {
        return new DiffText(language, true).of(differences);
    }

    private String of(List<Difference> differences) {
        if (differences.isEmpty()) {
            return say("Nothing is different.", "違いはありません。") + "\n";
        }
        StringBuilder text = new StringBuilder();
        Kind kind = null;
        String id = "";
        for (Difference one : differences) {
            Subject subject = one.subject();
            if (subject.kind() != kind) {
                kind = subject.kind();
                id = "";
                text.append(text.isEmpty() ? "" : "\n");
                text.append(markdown ? "## " : "").append(heading(kind)).append("\n\n");
            }
            if (!subject.id().equals(id)) {
                id = subject.id();
                String name = escaped(sentences.in(subject.name()));
                text.append(markdown ? "- **" + name + "** (`" + id + "`)" : name + " (" + id + ")")
                        .append('\n');
            }
            text.append(markdown ? "  - " : "    ").append(escaped(sentences.of(one))).append('\n');
        }
        return text.toString();
    }

    private String say(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    private String heading(Kind kind) {
        return switch (kind) {
            case STRATEGY -> say("Strategy", "戦略");
            case ORGANISATION -> say("Organisations", "機関");
            case PRINCIPLE -> say("Principles", "原則");
            case THREAT -> say("Threats", "脅威");
            case AIM -> say("Aims", "目的");
            case PILLAR -> say("Pillars", "柱");
            case MEASURE -> say("Measures", "施策");
            case INDICATOR -> say("Indicators", "指標");
            case RISK -> say("Risks", "リスク");
        };
    }

    private String escaped(String text) {
        String line = text.replaceAll("\\s+", " ");
        return markdown ? line.replaceAll("([\\\\`*_\\[\\]<>#|!~])", "\\\\$1") : line;
    }
}
