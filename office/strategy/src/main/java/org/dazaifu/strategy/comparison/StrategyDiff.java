package org.dazaifu.strategy.comparison;

import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.comparison.Subject.Kind;
import org.dazaifu.strategy.document.Aim;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Principle;
import org.dazaifu.strategy.document.Risk;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.document.Threat;

/**
 * Compares two states of a strategy. Things are the same if they have the same id; order does not
 * matter, and where things stand in their files does not either.
 */
public final class StrategyDiff {

    private final Comparing found = new Comparing();

    private StrategyDiff() {}

    /** Every difference, in the order of the document. */
    public static List<Difference> between(Strategy older, Strategy newer) {
        StrategyDiff diff = new StrategyDiff();
        diff.head(older, newer);
        diff.parts(older, newer);
        return List.copyOf(diff.found.found);
    }

    private void head(Strategy older, Strategy newer) {
        Subject subject = new Subject(Kind.STRATEGY, newer.id(), newer.title());
        Text nothing = Text.of(newer.language(), "");
        found.value(subject, "id", older.id(), newer.id());
        found.text(subject, "title", older.title(), newer.title());
        found.text(subject, "summary", older.summary(), newer.summary());
        found.value(subject, "currency", code(older), code(newer));
        found.value(subject, "zone", older.zone().getId(), newer.zone().getId());
        found.list(subject, "languages", older.languages(), newer.languages());
        found.day(subject, "adopted", older.adopted(), newer.adopted(), nothing);
        found.day(subject, "from", older.period().from(), newer.period().from(), nothing);
        found.day(subject, "to", older.period().to(), newer.period().to(), nothing);
        found.amount(subject, "budget", older.budget(), newer.budget());
    }

    private static String code(Strategy strategy) {
        return strategy.currency().getCurrencyCode();
    }

    private void parts(Strategy older, Strategy newer) {
        found.each(
                older.organisations(),
                newer.organisations(),
                Organisation::id,
                one -> new Subject(Kind.ORGANISATION, one.id(), one.name()),
                (a, b) ->
                        found.text(
                                new Subject(Kind.ORGANISATION, b.id(), b.name()),
                                "name",
                                a.name(),
                                b.name()));
        found.each(
                older.principles(),
                newer.principles(),
                Principle::id,
                one -> new Subject(Kind.PRINCIPLE, one.id(), one.name()),
                (a, b) -> {
                    Subject subject = new Subject(Kind.PRINCIPLE, b.id(), b.name());
                    named(subject, a.name(), b.name(), a.description(), b.description());
                });
        found.each(
                older.threats(),
                newer.threats(),
                Threat::id,
                one -> new Subject(Kind.THREAT, one.id(), one.name()),
                this::threat);
        found.each(
                older.aims(),
                newer.aims(),
                Aim::id,
                one -> new Subject(Kind.AIM, one.id(), one.name()),
                (a, b) ->
                        named(
                                new Subject(Kind.AIM, b.id(), b.name()),
                                a.name(),
                                b.name(),
                                a.description(),
                                b.description()));
        found.each(
                older.pillars(),
                newer.pillars(),
                Pillar::id,
                one -> new Subject(Kind.PILLAR, one.id(), one.name()),
                this::pillar);
        MeasureDiff measures = new MeasureDiff(found, older, newer);
        found.each(
                older.measures(),
                newer.measures(),
                Measure::id,
                MeasureDiff::subject,
                measures::compare);
        IndicatorDiff indicators = new IndicatorDiff(found);
        found.each(
                older.indicators(),
                newer.indicators(),
                Indicator::id,
                IndicatorDiff::subject,
                indicators::compare);
        found.each(
                older.risks(),
                newer.risks(),
                Risk::id,
                one -> new Subject(Kind.RISK, one.id(), one.name()),
                (a, b) -> risk(a, b, older, newer));
    }

    private void named(Subject subject, Text name, Text newName, Text words, Text newWords) {
        found.text(subject, "name", name, newName);
        found.text(subject, "description", words, newWords);
    }

    private void threat(Threat a, Threat b) {
        Subject subject = new Subject(Kind.THREAT, b.id(), b.name());
        named(subject, a.name(), b.name(), a.description(), b.description());
        found.value(subject, "actor", a.actor(), b.actor());
        found.value(subject, "confidence", Keyword.of(a.confidence()), Keyword.of(b.confidence()));
        found.value(subject, "source", a.source().document(), b.source().document());
    }

    private void pillar(Pillar a, Pillar b) {
        Subject subject = new Subject(Kind.PILLAR, b.id(), b.name());
        named(subject, a.name(), b.name(), a.description(), b.description());
        found.list(subject, "aims", a.aims(), b.aims());
        found.amount(subject, "budget", a.budget(), b.budget());
    }

    private void risk(Risk a, Risk b, Strategy older, Strategy newer) {
        Subject subject = new Subject(Kind.RISK, b.id(), b.name());
        found.text(subject, "name", a.name(), b.name());
        found.text(subject, "response", a.response(), b.response());
        found.value(subject, "likelihood", Keyword.of(a.likelihood()), Keyword.of(b.likelihood()));
        found.value(subject, "impact", Keyword.of(a.impact()), Keyword.of(b.impact()));
        if (!a.owner().equals(b.owner())) {
            found.add(
                    new Difference.OwnerChanged(
                            subject, owner(older, a.owner()), owner(newer, b.owner())));
        }
        found.list(subject, "measures", a.measures(), b.measures());
    }

    private static Optional<Text> owner(Strategy strategy, Optional<String> id) {
        return id.map(one ->
                strategy.organisation(one)
                        .map(Organisation::name)
                        .orElse(Text.of(strategy.language(), one)));
    }
}
