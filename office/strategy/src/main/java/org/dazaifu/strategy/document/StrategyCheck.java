package org.dazaifu.strategy.document;

import java.util.List;

/**
 * Says what is not right with a strategy that can be read: what nobody owns, what cannot be
 * measured, dates that cannot be kept, names of nothing, texts without a translation.
 */
public final class StrategyCheck {

    private StrategyCheck() {}

    /**
     * Everything that is found, by place.
     *
     * @param indicators says which expressions can be computed
     */
    public static List<Finding> check(StrategyDocument document, IndicatorCheck indicators) {
        Findings findings = new Findings(document);
        new ReferenceCheck(findings).check();
        new DateCheck(findings).check();
        new MeasurementCheck(findings, indicators).check();
        new BudgetCheck(findings).check();
        DependencyCycles.check(findings);
        translations(document, findings);
        findings.addAll(document.strays());
        return findings.sorted();
    }

    private static void translations(StrategyDocument document, Findings findings) {
        List<String> languages = document.strategy().languages();
        for (Phrase phrase : document.phrases()) {
            for (String missing : phrase.text().missing(languages)) {
                findings.warning(
                        "translation-missing",
                        phrase.path(),
                        phrase.at(),
                        "'%s' is not there in %s; write it in i18n/%s.yaml under the same key"
                                .formatted(phrase.path(), missing, missing));
            }
        }
    }
}
