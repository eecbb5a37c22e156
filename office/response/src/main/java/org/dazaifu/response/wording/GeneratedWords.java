package org.dazaifu.response.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.law.RuleKind;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Grade;
import org.dazaifu.response.option.Standing;

/** Words that stand nowhere as a phrase of their own, because code makes them. */
final class GeneratedWords {

    static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private GeneratedWords() {}

    static List<String> all() {
        List<String> words = new ArrayList<>(MONTHS);
        words.addAll(List.of("{0} hours", "{0} hour", "{0} days", "{0} day"));
        words.addAll(List.of("yes", "no", "none"));
        words.add("Said of the victim when the case was made.");
        words.add("technical attribution as the policy demands");
        words.addAll(List.of(",", ";"));
        words.add("no profile");
        words.addAll(List.of("{0}, released for nothing", "{0}, released for {1}"));
        Arrays.stream(DocumentKind.values()).map(DocumentKind::word).forEach(words::add);
        words.add(FactSource.Sightings.INDICATED);
        words.add("from the first sighting to the last");
        words.add("from the first sighting of an impact to the last");
        Arrays.stream(Truth.values()).map(Truth::words).forEach(words::add);
        Arrays.stream(Standing.values()).map(AnswerWording::heading).forEach(words::add);
        Arrays.stream(Family.values()).map(AnswerWording::heading).forEach(words::add);
        Arrays.stream(Grade.values()).map(Grade::word).forEach(words::add);
        Arrays.stream(RuleKind.values()).map(AnswerWording::meaning).forEach(words::add);
        Arrays.stream(EstimativeWords.values()).map(EstimativeWords::words).forEach(words::add);
        return words;
    }
}
