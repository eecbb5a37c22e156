package org.dazaifu.strategy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.record.ReadinessReport.Answer;

/** Invented answers of every prefecture and municipality; one seed, the same files. */
final class MadeAnswers {

    static final Questionnaire QUESTIONS = Questionnaire.shipped();

    private MadeAnswers() {}

    /** The 47 and the municipalities, without the wards of designated cities. */
    static List<LocalGovernment> governments() {
        List<LocalGovernment> all = new ArrayList<>();
        LocalGovernments.all()
                .forEach(one -> {
                    if (!one.kind().equals("ward")) {
                        all.add(one);
                    }
                });
        return all;
    }

    /** One file each; about one in ten leaves questions open. */
    static void write(Path directory, long seed) {
        Random random = new Random(seed);
        for (LocalGovernment one : governments()) {
            int skill = 20 + random.nextInt(60);
            boolean partial = random.nextInt(10) == 0;
            Map<String, Answer> answers = answers(random, skill, partial);
            try {
                switch (random.nextInt(3)) {
                    case 0 ->
                            Files.writeString(
                                    directory.resolve(one.code() + ".json"), json(one, answers));
                    case 1 ->
                            Files.write(
                                    directory.resolve(one.code() + ".csv"),
                                    csv(one, answers, Language.JAPANESE)
                                            .getBytes(Charset.forName("windows-31j")));
                    default ->
                            Files.write(
                                    directory.resolve(one.code() + ".csv"),
                                    ("\uFEFF" + csv(one, answers, Language.ENGLISH))
                                            .getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Map<String, Answer> answers(Random random, int skill, boolean partial) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : QUESTIONS.questions()) {
            if (partial && random.nextInt(4) == 0) {
                continue;
            }
            int roll = random.nextInt(100);
            answers.put(
                    question.id(),
                    roll < skill
                            ? Answer.YES
                            : roll < skill + 15
                                    ? Answer.PARTLY
                                    : roll > 97 && question.canBeInapplicable()
                                            ? Answer.NOT_APPLICABLE
                                            : roll > 92 ? Answer.UNKNOWN : Answer.NO);
        }
        return answers;
    }

    static String json(LocalGovernment one, Map<String, Answer> answers) {
        StringBuilder json =
                new StringBuilder(
                        "{\n\"form\": \"readiness\",\n\"questionnaire\": \"2026-1\",\n\"code\": \"%s\",\n\"date\": \"2026-10-01\""
                                .formatted(one.code()));
        answers.forEach(
                (id, answer) -> json.append(",\n\"%s\": \"%s\"".formatted(id, Keyword.of(answer))));
        return json.append("\n}\n").toString();
    }

    static String csv(LocalGovernment one, Map<String, Answer> answers, Language language) {
        StringBuilder csv =
                new StringBuilder(
                        "form,readiness\r\nquestionnaire,2026-1\r\ncode,%s,%s\r\ndate,2026/10/1\r\n"
                                .formatted(one.code().replaceFirst("^0", ""), "名前"));
        answers.forEach((id, answer) ->
                csv.append(id)
                        .append(',')
                        .append(AnswerWords.of(answer, language))
                        .append(",\"a, \"\"quoted\"\" question\"\r\n"));
        return csv.toString();
    }
}
