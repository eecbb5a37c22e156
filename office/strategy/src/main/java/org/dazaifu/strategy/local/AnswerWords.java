package org.dazaifu.strategy.local;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/** The words for answers: those for machines, those of the forms, and what people write instead. */
final class AnswerWords {

    private static final Map<String, Answer> READ = new LinkedHashMap<>();

    static {
        for (Answer one : Answer.values()) {
            READ.put(Keyword.of(one), one);
            for (Language language : Language.values()) {
                READ.put(of(one, language).toLowerCase(Locale.ROOT), one);
            }
        }
        READ.put("一部はい", Answer.PARTLY);
        READ.put("非該当", Answer.NOT_APPLICABLE);
        READ.put("分からない", Answer.UNKNOWN);
        READ.put("不明", Answer.UNKNOWN);
        READ.put("n/a", Answer.NOT_APPLICABLE);
    }

    private AnswerWords() {}

    static String of(Answer answer, Language language) {
        return switch (language) {
            case ENGLISH ->
                    switch (answer) {
                        case YES -> "Yes";
                        case PARTLY -> "Partly";
                        case NO -> "No";
                        case NOT_APPLICABLE -> "Not applicable";
                        case UNKNOWN -> "Do not know";
                    };
            case JAPANESE ->
                    switch (answer) {
                        case YES -> "はい";
                        case PARTLY -> "一部";
                        case NO -> "いいえ";
                        case NOT_APPLICABLE -> "該当なし";
                        case UNKNOWN -> "わからない";
                    };
        };
    }

    /** What an answer means to a question; empty where it cannot be given. */
    static Optional<String> meaning(Question question, Answer answer, Language language) {
        Question.Words words = question.words(language);
        return switch (answer) {
            case YES -> Optional.of(words.yes());
            case PARTLY -> Optional.of(words.partly());
            case NO -> Optional.of(words.no());
            case NOT_APPLICABLE -> words.notApplicable();
            case UNKNOWN ->
                    Optional.of(
                            switch (language) {
                                case ENGLISH -> "Nobody who was asked could tell; it counts as no.";
                                case JAPANESE -> "聞いても確かめられなかった(「いいえ」と同じに数えます)。";
                            });
        };
    }

    /** The answer that a word is; full-width letters and capitals do not matter. */
    static Optional<Answer> read(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(READ.get(plain));
    }
}
