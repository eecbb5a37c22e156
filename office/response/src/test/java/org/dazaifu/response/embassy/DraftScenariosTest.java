package org.dazaifu.response.embassy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.response.fact.DocumentKind.DEMARCHE;
import static org.dazaifu.response.fact.DocumentKind.PUBLIC_STATEMENT;
import static org.dazaifu.response.language.Language.ENGLISH;
import static org.dazaifu.response.language.Language.JAPANESE;

import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.law.Profile;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.Test;

/** What drafts claim, and what they do not, on facts of known kinds of incidents. */
class DraftScenariosTest {

    private static final Facts ESPIONAGE =
            Given.facts(
                    Given.PUBLIC,
                    "act.without_right",
                    "yes",
                    "effect.data_taken",
                    "yes",
                    "effect.data_kinds",
                    "defence,trade_secret",
                    "victim.countries",
                    "JP",
                    "attribution.state",
                    "0.87",
                    "attribution.planted",
                    "0.04",
                    "attribution.group",
                    "0.84",
                    "actor.named",
                    "APT40",
                    "state.named",
                    "KP");

    @Test
    void espionageAtHighLikelihoodNamesTheStateAndFindsNothingInLaw() {
        Draft draft = Given.made(Given.draft(ESPIONAGE, PUBLIC_STATEMENT, ENGLISH, ""));
        String text = DraftText.of(draft);

        assertThat(text)
                .contains(
                        "it is very likely (80 to 95 per cent)",
                        "suspected of being sponsored by North Korea",
                        "The data removed include defence information and trade secrets.",
                        "not a finding that the conduct is attributable to a State",
                        "there is almost no chance (1 to 5 per cent)",
                        "Victims have been identified in Japan.")
                .doesNotContain("wrongful", "sovereignty of", "confidence", "0.87", "87");
        assertThat(DraftText.of(Given.made(Given.draft(ESPIONAGE, PUBLIC_STATEMENT, JAPANESE, ""))))
                .contains(
                        "外務報道官談話",
                        "北朝鮮を背景に持つとされるグループによるものである可能性が非常に高い（確率にして80～95％）と評価しています。",
                        "防衛関連情報及び営業秘密が含まれています。",
                        "国際法上いずれかの国に帰属することを認定するものではありません。")
                .doesNotContain("国際違法行為", "確信");
    }

    @Test
    void everySentenceOfADraftCarriesReleasedFactsOrIsAFormula() {
        Draft draft = Given.made(Given.draft(ESPIONAGE, PUBLIC_STATEMENT, ENGLISH, ""));

        assertThat(draft.sentences()).hasSizeGreaterThan(8);
        assertThat(draft.sentences().stream().filter(one -> !one.formula()))
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> assertThat(one.facts()).isNotEmpty());
        Sentence named =
                draft.sentences().stream()
                        .filter(one -> one.id().equals("attribution.state"))
                        .findFirst()
                        .orElseThrow();
        assertThat(named.facts().stream().map(SaidFact::name))
                .containsExactly("attribution.planted", "attribution.state", "state.named");
        assertThat(named.rules()).singleElement().asString().contains("public-attribution");
        assertThat(named.marking()).isEqualTo(Tlp.CLEAR);
    }

    @Test
    void aStateOrganThatTheStateAdmitsIsConductOfThatStateInLaw() {
        Facts facts =
                Given.joined(
                        ESPIONAGE,
                        Given.facts(
                                Given.FOR_ONE_STATE,
                                "state.organ",
                                "yes",
                                "state.adopted",
                                "yes",
                                "state.consented",
                                "no",
                                "state.justified",
                                "no",
                                "state.wrong_continues",
                                "yes",
                                "victim.in_territory",
                                "yes",
                                "victim.state_injured",
                                "yes",
                                "effect.functionality_lost",
                                "yes"));
        String text = DraftText.of(Given.made(Given.draft(facts, DEMARCHE, ENGLISH, "")));

        assertThat(text)
                .contains(
                        "presents its compliments to the Embassy of North Korea",
                        "carried out by an organ of that State",
                        "Article 4",
                        "acknowledged and adopted it",
                        "violated the sovereignty",
                        "internationally wrongful act of North Korea",
                        "demands that North Korea cease",
                        "avails itself of this opportunity",
                        "TLP:AMBER")
                .doesNotContain("not a finding", "Article 8", "use of force");
        assertThat(DraftText.of(Given.made(Given.draft(facts, DEMARCHE, JAPANESE, ""))))
                .contains(
                        "口上書",
                        "北朝鮮大使館に敬意を表するとともに",
                        "同国の国家機関により行われたことから",
                        "国際違法行為を中止し",
                        "重ねて敬意を表する。")
                .doesNotContain("ます。", "です。");
        // The same facts are not released for the public, so the public hears of no finding in law.
        assertThat(DraftText.of(Given.made(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, ""))))
                .contains("not a finding")
                .doesNotContain("organ", "wrongful");
    }

    @Test
    void anUnattributedAttackGivesNoStatementButARequestToTheStateOfOrigin() {
        Facts facts =
                Given.facts(
                        Given.PUBLIC,
                        "act.system_hindered",
                        "yes",
                        "effect.services",
                        "health",
                        "effect.ongoing",
                        "yes",
                        "origin.state_known",
                        "yes",
                        "origin.named",
                        "Finland",
                        "attribution.planted",
                        "0.1");
        Refusal refusal = Given.refused(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, ""));
        assertThat(refusal.words())
                .contains("No State may be named in public", "attribution.state is unknown");

        Draft draft = Given.made(Given.draft(facts, DEMARCHE, ENGLISH, ""));
        assertThat(draft.to()).isEqualTo("Finland");
        assertThat(DraftText.of(draft))
                .contains(
                        "from, or through, systems in the territory of Finland",
                        "says nothing of who carried it out",
                        "requests that the competent authorities of Finland investigate")
                .doesNotContain("likely", "suspect", "wrongful", "obligation of due diligence");
        assertThat(DraftText.of(Given.made(Given.draft(facts, DEMARCHE, JAPANESE, ""))))
                .contains("フィンランドの関係当局に対し", "医療");
        assertThat(Given.refused(Given.draft(facts, DEMARCHE, ENGLISH, "Norway")).words())
                .contains("No released fact makes Norway the State to approach");
    }

    @Test
    void aSuspectedStateIsNotNamedToTheStateOfOrigin() {
        Facts facts =
                Given.joined(
                        ESPIONAGE,
                        Given.facts(
                                Given.PUBLIC,
                                "origin.state_known",
                                "yes",
                                "origin.named",
                                "Finland",
                                "state.organ",
                                "yes",
                                "state.treaty_breach",
                                "yes",
                                "state.consented",
                                "no"));
        String text = DraftText.of(Given.made(Given.draft(facts, DEMARCHE, ENGLISH, "Finland")));

        assertThat(text).contains("Finland").doesNotContain("Korea", "APT40", "likely", "rights");
    }

    @Test
    void theStateOfOriginsFailureIsNotTheSuspectedStatesWrong() {
        Facts facts =
                Given.joined(
                        ESPIONAGE,
                        Given.facts(
                                Given.PUBLIC,
                                "state.organ",
                                "yes",
                                "state.consented",
                                "no",
                                "state.justified",
                                "no",
                                "state.wrong_continues",
                                "yes",
                                "victim.state_injured",
                                "yes",
                                "origin.state_known",
                                "yes",
                                "origin.named",
                                "Finland",
                                "origin.contrary_to_rights",
                                "yes",
                                "origin.serious_consequences",
                                "yes",
                                "origin.knows",
                                "yes",
                                "origin.capable",
                                "yes",
                                "origin.acted",
                                "no"));

        assertThat(DraftText.of(Given.made(Given.draft(facts, DEMARCHE, ENGLISH, "KP"))))
                .contains("carried out by an organ of that State")
                .doesNotContain("wrongful act of", "demands", "reserves", "diligence");
        assertThat(DraftText.of(Given.made(Given.draft(facts, DEMARCHE, ENGLISH, "Finland"))))
                .contains("has not met its obligation of due diligence", "reserves all its rights")
                .doesNotContain("organ", "Korea", "demands");
    }

    @Test
    void evidenceThatWasLikelyPlantedNamesNobody() {
        Facts facts =
                Given.joined(ESPIONAGE, Given.facts(Given.PUBLIC, "attribution.planted", "0.62"));

        assertThat(Given.refused(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, "")).words())
                .contains("attribution.planted is 0.62 and may be at most 0.3");
        assertThat(Given.refused(Given.draft(facts, DEMARCHE, ENGLISH, "")).words())
                .contains("attribution.planted is 0.62 and may be at most 0.4");
    }

    @Test
    void aNameFromAPersonIsNotJoinedWithAProbabilityFromTheCase() {
        Facts facts =
                ESPIONAGE.with(Given.fact("state.named", "Finland", Given.PERSON, Given.PUBLIC));

        assertThat(Given.refused(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, "")).words())
                .contains("come from different sources");
    }

    @Test
    void whereNothingIsClearedNothingIsSaidAndWhatIsNeededIsTold() {
        Facts facts = ESPIONAGE.marked(Marking.UNSAID);
        Refusal statement = Given.refused(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, ""));
        assertThat(statement.words())
                .contains(
                        "attribution.state is not released for a public-statement",
                        "--release attribution.state=public-statement",
                        "--marking TLP:CLEAR");

        Facts named = facts;
        for (String name : List.of("state.named", "attribution.state", "attribution.planted")) {
            named = named.with(ESPIONAGE.find(name).orElseThrow());
        }
        assertThat(Given.refused(Given.draft(named, PUBLIC_STATEMENT, ENGLISH, "")).words())
                .contains("do not say what happened", "effect.data_taken is not released");
    }

    @Test
    void whatIsOnlyProposedIsSaidAsUnconfirmedAndCarriesNoLaw() {
        Facts facts =
                Given.joined(
                                Given.facts(
                                        Given.PUBLIC,
                                        "origin.state_known",
                                        "yes",
                                        "origin.named",
                                        "FI"),
                                Facts.NONE)
                        .with(
                                Given.fact(
                                        "effect.data_taken",
                                        "yes",
                                        new org.dazaifu.response.fact.FactSource.Sightings(
                                                List.of(1L), List.of("it was seen")),
                                        Given.PUBLIC));
        Draft draft = Given.made(Given.draft(facts, DEMARCHE, ENGLISH, ""));

        assertThat(DraftText.of(draft))
                .contains(
                        "which have not been confirmed, point to the following: Data were copied and removed.");
    }

    @Test
    void partnersAreNamedOnlyWhereTheyAgree() {
        var drafter = new Drafter(Given.BOOK, Given.LAW, Given.JAPAN);
        var request =
                new DraftRequest(
                        PUBLIC_STATEMENT,
                        JAPANESE,
                        Optional.empty(),
                        List.of("US", "Australia", "IN"));
        assertThat(Given.refused(drafter.draft(ESPIONAGE, request)).words())
                .contains("plan.partners_agree is unknown");

        Facts agreed =
                Given.joined(ESPIONAGE, Given.facts(Given.PUBLIC, "plan.partners_agree", "yes"));
        assertThat(DraftText.of(Given.made(drafter.draft(agreed, request))))
                .contains("本声明は、米国、オーストラリア及びインドと共同で発出するものです。");
    }

    @Test
    void everyProfileHasASenderAndNoneHasBlanks() {
        for (Profile profile : Given.LAW.profiles().values()) {
            assertThat(Given.BOOK.sender(profile.code()).profile()).isEqualTo(profile.code());
        }
        var drafter = new Drafter(Given.BOOK, Given.LAW, Profile.NONE);
        var request = new DraftRequest(PUBLIC_STATEMENT, ENGLISH, Optional.empty(), List.of());
        assertThat(DraftText.of(Given.made(drafter.draft(ESPIONAGE, request))))
                .contains("the Government of [State]");
    }

    @Test
    void theAnnexListsWhatIsLeftOutWithItsMarkingAndWhy() {
        Facts facts =
                Given.joined(
                        ESPIONAGE,
                        Given.facts(
                                Marking.of(Tlp.RED),
                                "state.organ",
                                "yes",
                                "effect.economic_damage",
                                "1000000"));
        Draft draft = Given.made(Given.draft(facts, PUBLIC_STATEMENT, ENGLISH, ""));
        Annex annex = Annex.of(draft, facts, Given.BOOK, Given.LAW, Given.JAPAN);
        String text = AnnexText.of(annex);

        assertThat(annex.marking()).isEqualTo(Tlp.RED);
        assertThat(text)
                .contains(
                        "NOT TO BE HANDED OVER",
                        "state.organ = true; TLP:RED, released for nothing (Sato: seen)",
                        "effect.economic_damage = 1000000",
                        "sr.conduct-of-state");
        assertThat(DraftText.of(draft)).doesNotContain("organ", "1,000,000");
    }
}
