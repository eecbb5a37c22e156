package org.dazaifu.strategy.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.record.StrategyRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the self-assessments of a record say, for one local government or for all. */
public final class Readiness {

    private final Questionnaire questionnaire;
    private final List<Standing> standings;

    /**
     * Reads a record.
     *
     * @param populations inhabitants by code; where one is absent, the kind alone makes the class
     */
    public Readiness(
            StrategyRecord record, Questionnaire questionnaire, Map<String, Integer> populations) {
        this.questionnaire = questionnaire;
        this.standings = Standing.all(record, questionnaire, populations);
    }

    private Standing of(LocalGovernment government) {
        return standings.stream()
                .filter(one -> one.government().equals(government))
                .findFirst()
                .orElseThrow();
    }

    /** Those that answered, in the order of codes. */
    public List<LocalGovernment> answered() {
        return standings.stream()
                .filter(one -> one.assessment().isPresent())
                .map(Standing::government)
                .toList();
    }

    /** The page for a mayor. */
    public String sheet(
            LocalGovernment government, LocalDate asOf, List<String> call, Language language) {
        return MayorSheet.html(of(government), questionnaire, asOf, call, language);
    }

    /** The comparison with peers for a terminal. */
    public String comparison(LocalGovernment government, Language language) {
        Standing standing = of(government);
        Say say = new Say(language);
        StringBuilder text = new StringBuilder();
        line(text, government.name() + " (jp-" + government.code() + ")");
        Optional<Assessment> own = standing.assessment();
        line(
                text,
                own.isEmpty()
                        ? say.of("No self-assessment.", "自己点検の回答がありません。")
                        : say.of(
                                "%d of %d questions answered on %s; score %s."
                                        .formatted(
                                                own.get().answers().size(),
                                                questionnaire.questions().size(),
                                                own.get().on(),
                                                score(own.get(), "not known")),
                                "%d問中%d問に回答(%s)。点数: %s"
                                        .formatted(
                                                questionnaire.questions().size(),
                                                own.get().answers().size(),
                                                own.get().on(),
                                                score(own.get(), "不明"))));
        String size = standing.sizeClass().name(language);
        line(
                text,
                standing.peers()
                        .map(peers ->
                                say.of(
                                        "%s, %d or more: quartiles %d, %d, %d."
                                                .formatted(
                                                        size,
                                                        peers.least(),
                                                        peers.lower(),
                                                        peers.median(),
                                                        peers.upper()),
                                        "%s(%d団体以上): 四分位点 %d、%d、%d"
                                                .formatted(
                                                        size,
                                                        peers.least(),
                                                        peers.lower(),
                                                        peers.median(),
                                                        peers.upper())))
                        .orElse(
                                say.of(
                                        size
                                                + ": no comparison, because fewer than ten answered completely.",
                                        size + ": すべての質問に答えた団体が10に満たないため、比較は示しません。")));
        int number = 0;
        for (NextStep step : standing.next()) {
            line(text, ++number + ". " + step.question().words(language).next());
            line(text, "   " + step.reason(language));
        }
        return text.toString();
    }

    private static String score(Assessment own, String otherwise) {
        return own.score().isPresent() ? String.valueOf(own.score().getAsInt()) : otherwise;
    }

    /** The same for machines. */
    public String comparisonJson(LocalGovernment government) {
        Standing standing = of(government);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", government.code());
        json.put("class", Keyword.of(standing.sizeClass()));
        standing.assessment()
                .ifPresent(own -> {
                    json.put("on", own.on().toString());
                    json.put("questionnaire", own.questionnaire());
                    json.put("answered", own.answers().size());
                    json.put("complete", own.complete());
                    own.score().ifPresent(score -> json.put("score", score));
                });
        standing.peers()
                .ifPresent(peers ->
                        json.putObject("peers")
                                .put("at-least", peers.least())
                                .put("lower", peers.lower())
                                .put("median", peers.median())
                                .put("upper", peers.upper()));
        ArrayNode next = json.putArray("next");
        standing.next()
                .forEach(step ->
                        next.addObject()
                                .put("question", step.question().id())
                                .put("answer", Keyword.of(step.answer()))
                                .put("effort", Keyword.of(step.question().effort()))
                                .put("money", step.question().money())
                                .put("gain", step.gain()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /** How many answered, by class, for a terminal; no scores. */
    public String status(Language language) {
        Say say = new Say(language);
        Map<SizeClass, int[]> counts = new TreeMap<>();
        for (Standing one : standings) {
            int[] of = counts.computeIfAbsent(one.sizeClass(), _ -> new int[3]);
            of[0]++;
            of[1] += one.assessment().isPresent() ? 1 : 0;
            of[2] += one.assessment().filter(Assessment::complete).isPresent() ? 1 : 0;
        }
        StringBuilder text = new StringBuilder();
        int[] all = new int[3];
        counts.forEach((size, of) -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += of[i];
            }
            line(text, counted(say, size.name(language), of));
        });
        line(text, counted(say, say.of("All", "合計"), all));
        return text.toString();
    }

    private static String counted(Say say, String name, int[] of) {
        return say.of(
                "%s: %d of %d answered, %d completely".formatted(name, of[1], of[0], of[2]),
                "%s: %d団体中%d団体が回答、うち完了%d団体".formatted(name, of[0], of[1], of[2]));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
