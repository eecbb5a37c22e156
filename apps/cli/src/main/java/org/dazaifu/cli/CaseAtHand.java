package org.dazaifu.cli;

import java.util.List;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.AttributionEngine;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.response.CaseFacts;
import org.dazaifu.response.Library;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.fact.Statements;

/**
 * What is known of a case: what it proposes by itself, with the analysts' changes to its
 * assessment, and what people stated.
 */
record CaseAtHand(Facts proposed, Statements statements) {

    static CaseAtHand of(CaseReview review, Library library, KnowledgeBase base) {
        try {
            Assessment assessment =
                    new AttributionEngine(base)
                            .assess(
                                    review.observations(),
                                    Adjustments.of(review.changes()),
                                    List.of());
            return new CaseAtHand(
                    CaseFacts.of(library, review.observations(), assessment)
                            .marked(Marking.of(review.header().marking())),
                    review.statements(library.law().vocabulary()));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    Facts facts() {
        return statements.over(proposed);
    }
}
