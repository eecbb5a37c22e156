package org.dazaifu.response.embassy;

import java.util.List;
import java.util.Optional;
import org.dazaifu.response.Library;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.fact.ValueText;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;

/** Facts and requests as the tests give them. */
final class Given {

    static final LawBook LAW = Library.shipped().law();
    static final SentenceBook BOOK = SentenceBook.shipped(LAW);
    static final Profile JAPAN = java.util.Objects.requireNonNull(LAW.profiles().get("japan"));
    static final FactSource CASE = new FactSource.FromCase("as the case has it");
    static final FactSource PERSON = new FactSource.Person("Sato", "seen", null);
    static final Marking PUBLIC =
            Marking.read("TLP:CLEAR", List.of("demarche", "public-statement"));
    static final Marking FOR_ONE_STATE = Marking.read("TLP:AMBER", List.of("demarche"));

    private Given() {}

    static Fact fact(String name, String value, FactSource source, Marking marking) {
        FactDefinition definition = LAW.vocabulary().get(name);
        var words =
                definition.type().name().equals("SET") ? value.split(",") : new String[] {value};
        return new Fact(
                name, ValueText.read(definition, List.of(words)).orElseThrow(), source, marking);
    }

    /** Stated by a person; the assessment's own are the case's. */
    static Facts facts(Marking marking, String... namesAndValues) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            boolean assessed =
                    name.startsWith("attribution.")
                            || name.equals("state.named")
                            || name.equals("actor.named");
            facts =
                    facts.with(
                            fact(name, namesAndValues[i + 1], assessed ? CASE : PERSON, marking));
        }
        return facts;
    }

    static Facts joined(Facts one, Facts other) {
        Facts all = one;
        for (Fact fact : other.all()) {
            all = all.with(fact);
        }
        return all;
    }

    static Drafting draft(Facts facts, DocumentKind kind, Language language, String to) {
        return new Drafter(BOOK, LAW, JAPAN)
                .draft(
                        facts,
                        new DraftRequest(
                                kind,
                                language,
                                to.isEmpty() ? Optional.empty() : Optional.of(to),
                                List.of()));
    }

    static Draft made(Drafting drafting) {
        return switch (drafting) {
            case Draft draft -> draft;
            case Refusal refusal -> throw new AssertionError(refusal.words());
        };
    }

    static Refusal refused(Drafting drafting) {
        return switch (drafting) {
            case Draft draft -> throw new AssertionError(DraftText.of(draft));
            case Refusal refusal -> refusal;
        };
    }
}
