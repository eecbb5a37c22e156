package org.dazaifu.casebook.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dazaifu.casebook.Samples;
import org.dazaifu.response.Library;
import org.dazaifu.response.Response;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.LowerBound;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** Pages of responses to invented facts, for tests. */
final class ResponsePages {

    static final Library LIBRARY = Library.shipped();
    static final Instant MADE = Instant.parse("2026-05-12T08:30:00Z");

    private ResponsePages() {}

    /** The page; texts of people and of the case go through the function first. */
    static String of(Language language, UnaryOperator<String> text) {
        var person = new FactSource.Person(text.apply("Sato"), text.apply("asked them"), MADE);
        Facts proposed =
                Facts.of(
                        List.of(
                                new Fact(
                                        "act.without_right",
                                        new FactValue.Flag(true),
                                        new FactSource.Sightings(
                                                List.of(3L),
                                                List.of(text.apply("credentials were dumped")))),
                                new Fact(
                                        "attribution.state",
                                        new FactValue.Amount(0.83),
                                        new FactSource.FromCase(text.apply("very likely")))));
        Statements statements =
                Statements.NONE
                        .with(new Fact("victim.in_territory", new FactValue.Flag(true), person))
                        .with(new Fact("effect.deaths", new FactValue.Amount(0), person))
                        .with(new Fact("state.organ", new FactValue.Flag(true), person))
                        .with(new Fact("state.consented", new FactValue.Flag(false), person))
                        .with(new Fact("plan.uses_force", new FactValue.Flag(true), person))
                        .with(new Fact("effect.crypto_assets", new FactValue.Flag(false), person))
                        .with(
                                new Fact(
                                        "state.named",
                                        new FactValue.Words(text.apply("Ruritania")),
                                        person))
                        .withUnknown("effect.injured", person);
        var bound =
                new LowerBound(
                        "activity.duration_hours",
                        42.1,
                        "from the first sighting to the last",
                        List.of(1L, 9L));
        var answers =
                new AnswerWording(
                        new Wording(LIBRARY.phrasebook(language), LIBRARY.law().vocabulary()),
                        LIBRARY.law());
        var page =
                new ResponsePage(
                        new Samples(text).content().header(),
                        Response.of(
                                LIBRARY,
                                statements.over(proposed),
                                Objects.requireNonNull(LIBRARY.law().profiles().get("japan"))),
                        EffectsRecord.of(
                                LIBRARY.law().vocabulary(), proposed, statements, List.of(bound)),
                        answers,
                        MADE);
        var out = new ByteArrayOutputStream();
        try {
            page.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
