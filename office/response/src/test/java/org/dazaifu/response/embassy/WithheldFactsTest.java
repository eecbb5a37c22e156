package org.dazaifu.response.embassy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.Profile;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.Test;

/** Over random facts, markings, profiles and requests. */
class WithheldFactsTest {

    private static final int CASES = 2_000;
    private static final String CANARY = "Kanaria";
    private static final List<String> STATES = List.of("Finland", "KP", "Atlantis");

    private final Random random = new Random(20260601);
    private int canaries;

    @Test
    void nothingOfAFactThatIsNotReleasedIsInADraft() {
        int drafts = 0;
        int hidden = 0;
        for (int i = 0; i < CASES; i++) {
            DocumentKind kind = DocumentKind.values()[i % 2];
            var request = request(kind, i);
            var drafter = new Drafter(Given.BOOK, Given.LAW, profile());
            Facts released = released(kind);
            Facts one = with(released, withheld(released, kind));
            Facts other = with(released, withheld(released, kind));

            Drafting first = drafter.draft(one, request);
            Drafting second = drafter.draft(other, request);
            Drafting bare = drafter.draft(released, request);

            assertThat(first.getClass()).isEqualTo(second.getClass()).isEqualTo(bare.getClass());
            if (first instanceof Draft draft
                    && second instanceof Draft same
                    && bare instanceof Draft least) {
                drafts++;
                assertThat(draft).isEqualTo(same).isEqualTo(least);
                for (List<String> forms : List.of(forms(same), forms(least))) {
                    assertThat(forms(draft)).isEqualTo(forms);
                }
                hidden += assertSilent(draft, one, kind);
            }
        }
        assertThat(drafts).isGreaterThan(CASES / 2);
        assertThat(hidden).isGreaterThan(10 * drafts);
    }

    /** No canary, no value and no name of what is withheld. */
    private static int assertSilent(Draft draft, Facts facts, DocumentKind kind) {
        int hidden = 0;
        for (String form : forms(draft)) {
            assertThat(form).doesNotContain(CANARY);
            for (Fact fact : facts.all()) {
                if (!fact.releasedFor(kind)) {
                    hidden++;
                    assertThat(form)
                            .doesNotContain("\"" + fact.name() + "\"")
                            .doesNotContain(" " + fact.name() + " ");
                }
            }
        }
        return hidden;
    }

    private static List<String> forms(Draft draft) {
        return List.of(DraftText.of(draft), DraftJson.of(draft), draft.toString());
    }

    private DraftRequest request(DocumentKind kind, int i) {
        return new DraftRequest(
                kind,
                Language.values()[i / 2 % 2],
                kind == DocumentKind.DEMARCHE && random.nextInt(4) == 0
                        ? Optional.of(STATES.get(random.nextInt(STATES.size())))
                        : Optional.empty(),
                kind == DocumentKind.PUBLIC_STATEMENT && random.nextInt(4) == 0
                        ? List.of("US", "AU")
                        : List.of());
    }

    private Profile profile() {
        var all = new ArrayList<>(Given.LAW.profiles().values());
        all.add(Profile.NONE);
        return all.get(random.nextInt(all.size()));
    }

    /** Some facts that are released, mostly those without which no State is named. */
    private Facts released(DocumentKind kind) {
        double density = random.nextDouble();
        Marking marking = new Marking(kind.narrowest(), new TreeSet<>(List.of(kind)));
        List<Fact> facts = new ArrayList<>();
        for (FactDefinition definition : Given.LAW.vocabulary().all()) {
            boolean naming =
                    List.of(
                                    Naming.STATE,
                                    Naming.STATE_PROBABILITY,
                                    Naming.PLANTED,
                                    Naming.ORIGIN,
                                    Naming.ORIGIN_KNOWN)
                            .contains(definition.name());
            if (random.nextDouble() < (naming ? 0.95 : density)) {
                FactValue value =
                        switch (definition.name()) {
                            case Naming.STATE, Naming.ORIGIN ->
                                    new FactValue.Words(STATES.get(random.nextInt(STATES.size())));
                            case Naming.STATE_PROBABILITY ->
                                    new FactValue.Amount(0.7 + 0.3 * random.nextDouble());
                            case Naming.PLANTED -> new FactValue.Amount(0.35 * random.nextDouble());
                            default -> value(definition, "released");
                        };
                facts.add(new Fact(definition.name(), value, Given.PERSON, marking));
            }
        }
        return Facts.of(facts);
    }

    /**
     * Most other facts, with values that are nowhere else, and released for the other kind only.
     */
    private Facts withheld(Facts released, DocumentKind kind) {
        List<Fact> facts = new ArrayList<>();
        for (FactDefinition definition : Given.LAW.vocabulary().all()) {
            if (released.find(definition.name()).isEmpty() && random.nextInt(5) > 0) {
                facts.add(
                        new Fact(
                                definition.name(),
                                value(definition, CANARY + ++canaries),
                                source(),
                                otherwise(kind)));
            }
        }
        return Facts.of(facts);
    }

    private FactSource source() {
        return switch (random.nextInt(3)) {
            case 0 -> new FactSource.Sightings(List.of(7L), CANARY);
            case 1 -> new FactSource.FromCase(CANARY);
            default -> new FactSource.Person(CANARY, CANARY, null);
        };
    }

    private Marking otherwise(DocumentKind kind) {
        DocumentKind other =
                kind == DocumentKind.DEMARCHE
                        ? DocumentKind.PUBLIC_STATEMENT
                        : DocumentKind.DEMARCHE;
        return switch (random.nextInt(3)) {
            case 0 -> new Marking(Tlp.CLEAR, new TreeSet<>(List.of(other)));
            case 1 -> Marking.of(Tlp.RED);
            default -> Marking.UNSAID;
        };
    }

    private FactValue value(FactDefinition definition, String words) {
        return switch (definition.type()) {
            case BOOLEAN -> new FactValue.Flag(random.nextInt(3) > 0);
            case NUMBER ->
                    new FactValue.Amount(
                            definition.name().startsWith("attribution.")
                                    ? random.nextDouble()
                                    : random.nextInt(1_000_000));
            case CHOICE ->
                    new FactValue.Choice(
                            definition.values().get(random.nextInt(definition.values().size())));
            case SET ->
                    definition.values().isEmpty()
                            ? FactValue.Several.of(List.of(words))
                            : FactValue.Several.of(
                                    definition.values().stream()
                                            .filter(_ -> random.nextBoolean())
                                            .toList());
            case TEXT -> new FactValue.Words(words);
        };
    }

    private static Facts with(Facts released, Facts withheld) {
        return Given.joined(released, withheld);
    }
}
