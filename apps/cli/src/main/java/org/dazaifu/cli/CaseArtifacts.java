package org.dazaifu.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.content.CaseSigns;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.response.content.Content;
import org.dazaifu.response.content.HarmCheck;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;

/** What the technical and cooperative measures of a case carry. */
final class CaseArtifacts {

    private static final String BUNDLE = "bundle.json";

    private CaseArtifacts() {}

    /**
     * From the case's indicators, and the rules that matched with their texts, as its bundle has
     * them.
     *
     * @param sinkhole the address to which a sinkhole's zone leads, if one is wanted
     */
    static Content of(CaseReview review, HarmCheck check, Optional<String> sinkhole)
            throws CaseException, IOException {
        CaseHeader header = review.header();
        return Content.of(
                new CaseSigns(
                        header.id(),
                        header.producer(),
                        header.marking(),
                        header.created(),
                        CaseReview.now(),
                        review.observations().indicators(),
                        rules(review),
                        sinkhole),
                check);
    }

    private static List<MatchedRule> rules(CaseReview review) throws CaseException, IOException {
        var rules = new ArrayList<MatchedRule>();
        byte[] bundle = review.result(BUNDLE);
        try (BundleReader reader = BundleReader.of(new ByteArrayInputStream(bundle), BUNDLE)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                if (item.get() instanceof StixObject object) {
                    rule(object.properties()).ifPresent(rules::add);
                }
            }
        } catch (StixException e) {
            throw new IOException(e.getMessage(), e);
        }
        return rules;
    }

    private static Optional<MatchedRule> rule(Dictionary object) {
        return object.text("pattern_type")
                .filter("sigma"::equals)
                .flatMap(_ -> object.text("pattern"))
                .map(text -> new MatchedRule(object.text("name").orElse("without a name"), text));
    }
}
