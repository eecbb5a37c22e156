package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A strategy as a document, with nothing computed.
 *
 * @param example whether it is an example and binds nobody
 * @param history where earlier states of the document are kept
 * @param country ISO 3166-1 alpha-2
 * @param language its own language (BCP 47)
 * @param languages all in which every text is to be there, its own first
 * @param zone in which its dates are days
 * @param currency of budgets, spend and losses
 * @param adopted the day on which it was adopted
 * @param budget what all measures may cost together
 * @param disclosure how few are too few to be told of in public
 */
public record Strategy(
        String id,
        Text title,
        Text summary,
        boolean example,
        History history,
        String country,
        String language,
        List<String> languages,
        ZoneId zone,
        Currency currency,
        LocalDate adopted,
        Period period,
        Optional<BigDecimal> budget,
        List<CitedDocument> documents,
        List<Organisation> organisations,
        List<Principle> principles,
        List<Threat> threats,
        List<Aim> aims,
        List<Pillar> pillars,
        List<Measure> measures,
        List<Indicator> indicators,
        List<Risk> risks,
        DisclosureRule disclosure) {

    /** Where earlier states of a document are kept. */
    public enum History {
        /** In git, where the directory is in git: as of a day, the last commit by then is read. */
        GIT,
        /** In the document's own versions, targets and earlier dates alone. */
        DOCUMENT
    }

    public Strategy {
        languages = List.copyOf(languages);
        documents = List.copyOf(documents);
        organisations = List.copyOf(organisations);
        principles = List.copyOf(principles);
        threats = List.copyOf(threats);
        aims = List.copyOf(aims);
        pillars = List.copyOf(pillars);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        risks = List.copyOf(risks);
    }

    /** The measure of this id. */
    public Optional<Measure> measure(String wanted) {
        return measures.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The indicator of this id. */
    public Optional<Indicator> indicator(String wanted) {
        return indicators.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The pillar of this id. */
    public Optional<Pillar> pillar(String wanted) {
        return pillars.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The organisation of this id. */
    public Optional<Organisation> organisation(String wanted) {
        return organisations.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The cited document of this id. */
    public Optional<CitedDocument> document(String wanted) {
        return documents.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The measures of a pillar, in the order written. */
    public List<Measure> measuresOf(String pillar) {
        return measures.stream().filter(one -> one.pillar().equals(pillar)).toList();
    }
}
