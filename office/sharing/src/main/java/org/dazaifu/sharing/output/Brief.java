package org.dazaifu.sharing.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/** A release as a page of text. It says nothing that the bundle does not. */
final class Brief {

    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LINES = 60;

    private final Release release;
    private final boolean japanese;
    private final StringBuilder out = new StringBuilder();

    private final String purpose;
    private final boolean correction;
    private final String told;

    private Brief(
            Release release, Language language, String purpose, boolean correction, String told) {
        this.release = release;
        this.japanese = language.code().equals("ja");
        this.purpose = purpose;
        this.correction = correction;
        this.told = told;
    }

    /**
     * @param purpose what it is to be used for; may be empty
     * @param correction whether it takes the place of an earlier one
     * @param told what the audience is told of that; may be empty
     */
    static String of(
            Release release, Language language, String purpose, boolean correction, String told) {
        return new Brief(release, language, purpose, correction, told).text();
    }

    private String say(String english, String inJapanese) {
        return japanese ? inJapanese : english;
    }

    private String text() {
        line(say("INFORMATION SHARED BY DAZAIFU", "情報提供"));
        line("");
        if (correction) {
            line(
                    say(
                            "CORRECTION. Discard what you had of this before: some of it does not stand any more.",
                            "訂正。従前の提供情報は、一部が失効したため、破棄してください。"));
            line(say("What follows takes its place.", "以下をもって差し替えます。"));
            if (!told.isBlank()) {
                line(told.strip());
            }
            line("");
        }
        line(
                say("For: ", "提供先：")
                        + say(release.audience().english(), release.audience().japanese()));
        line(say("Marking: ", "共有範囲：") + narrowest());
        (japanese ? release.audience().handlingInJapanese() : release.audience().handling())
                .forEach(rule -> line(say("Handling: ", "取扱い：") + rule));
        if (!purpose.isBlank()) {
            line(say("For this purpose only: ", "利用目的（目的外利用不可）：") + purpose.strip());
        }
        if (!release.audience().unrecognisable().isEmpty()) {
            line(
                    say(
                            "Names and internal addresses of those affected have been replaced by pseudonyms.",
                            "被害者等の名称及び内部アドレスは、仮名に置き換えています。"));
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (StixObject object : release.bundle().objects()) {
            if (!object.type().equals("marking-definition")) {
                counts.merge(object.type(), 1, Integer::sum);
            }
        }
        line("");
        if (counts.isEmpty()) {
            line(say("There is nothing to share with this audience.", "この提供先に共有できる情報はありません。"));
            return out.toString();
        }
        section(say("Suspected groups", "関与が疑われる主体"), "intrusion-set", "threat-actor", "campaign");
        section(say("Techniques", "攻撃手法"), "attack-pattern");
        section(say("Malware and tools", "マルウェア及びツール"), "malware", "tool");
        section(say("Vulnerabilities", "脆弱性"), "vulnerability");
        section(say("Indicators", "侵害指標"), "indicator");
        section(say("Recommended measures", "推奨される対策"), "course-of-action");
        section(say("Reports and notes", "報告及び所見"), "report", "note");
        line(say("What the bundle holds", "提供データの内訳"));
        counts.forEach((type, count) -> line("  " + type + ": " + count));
        return out.toString();
    }

    private String narrowest() {
        Tlp narrowest = Tlp.CLEAR;
        for (StixObject object : release.bundle().objects()) {
            Tlp label = Tlp.labelled(IndicatorCsv.label(object)).orElse(Tlp.CLEAR);
            narrowest = label.compareTo(narrowest) > 0 ? label : narrowest;
        }
        return narrowest.label();
    }

    private void section(String title, String... types) {
        List<String> lines = new ArrayList<>();
        for (String type : types) {
            for (StixObject object : release.bundle().objects()) {
                if (object.type().equals(type)) {
                    String name =
                            object.properties()
                                    .text("name")
                                    .or(() -> object.properties().text("abstract"))
                                    .orElse(object.id());
                    lines.add("- " + name + external(object));
                    for (String property : List.of("description", "content", "pattern")) {
                        object.properties()
                                .text(property)
                                .ifPresent(text -> paragraph(text, lines));
                    }
                }
            }
        }
        if (!lines.isEmpty()) {
            line(title);
            lines.forEach(this::line);
            line("");
        }
    }

    /** What is cut is said: a reader must not take a part for the whole. */
    private void paragraph(String text, List<String> lines) {
        List<String> all = text.lines().toList();
        all.stream().limit(MOST_LINES).forEach(one -> lines.add("    " + one));
        int more = all.size() - MOST_LINES;
        if (more > 0) {
            lines.add(
                    "    "
                            + say(
                                    "(%d more lines; the whole text is in the bundle)"
                                            .formatted(more),
                                    "（以下%d行省略。全文は提供データに含まれます。）".formatted(more)));
        }
    }

    private static String external(StixObject object) {
        return object.properties().dictionaries("external_references").stream()
                .flatMap(reference -> reference.text("external_id").stream())
                .findFirst()
                .map(id -> " (" + id + ")")
                .orElse("");
    }

    /**
     * Control and direction characters are no text; what is too long for a page is in the bundle.
     */
    private void line(String text) {
        String shown =
                text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
        shown.codePoints()
                .map(c ->
                        Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.SURROGATE
                                ? ' '
                                : c)
                .forEach(out::appendCodePoint);
        out.append('\n');
    }
}
