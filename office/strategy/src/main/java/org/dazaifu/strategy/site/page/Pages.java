package org.dazaifu.strategy.site.page;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.site.content.Report;

/** All pages of a report. */
public final class Pages {

    private Pages() {}

    /** They in every language, by their paths. */
    public static SortedMap<String, byte[]> of(Report report, Languages languages) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Language language : languages.all()) {
            of(report, new Frame(report, languages, language))
                    .forEach((file, page) ->
                            files.put(
                                    languages.path(language, file),
                                    page.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static SortedMap<String, String> of(Report report, Frame frame) {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put(Frame.INDEX, IndexPage.of(report, frame));
        pages.put(Frame.MEASURES, MeasuresPage.all(report, frame));
        pages.put(Frame.INDICATORS, IndicatorsPage.of(report, frame));
        pages.put(Frame.LATE, LatePage.of(report, frame));
        pages.put(Frame.ATTRIBUTED, AttributedPage.of(report, frame));
        pages.put(Frame.STRATEGY, StrategyPage.of(report, frame));
        pages.put(Frame.CORRECTIONS, CorrectionsPage.of(report, frame));
        pages.put(Frame.ABOUT, AboutPage.of(report, frame));
        pages.put(Frame.DATA, DataPage.of(report, frame));
        report.strategy()
                .pillars()
                .forEach(one ->
                        pages.put(Frame.pillar(one.id()), MeasuresPage.pillar(report, one, frame)));
        report.measures()
                .forEach(one ->
                        pages.put(
                                Frame.measure(one.measure().id()),
                                MeasurePage.of(report, one, frame)));
        report.series()
                .forEach(one ->
                        pages.put(
                                Frame.indicator(one.indicator().id()),
                                IndicatorPage.of(report, one, frame)));
        return pages;
    }
}
