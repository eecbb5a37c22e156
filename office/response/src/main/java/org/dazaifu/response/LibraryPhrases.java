package org.dazaifu.response;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.effect.EffectGroup;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.law.ConfidencePolicy;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Source;
import org.dazaifu.response.option.Measure;
import org.dazaifu.response.wording.Wording;

/** Collects every English text of a library that people are shown. */
final class LibraryPhrases {

    private final SortedSet<String> phrases = new TreeSet<>();

    private LibraryPhrases() {}

    static SortedSet<String> of(Library library) {
        var all = new LibraryPhrases();
        library.law().vocabulary().all().forEach(all::fact);
        library.law().rules().forEach(all::rule);
        library.law().profiles().values().forEach(all::profile);
        library.law().policy().demands().values().stream()
                .map(ConfidencePolicy.Demand::why)
                .forEach(all.phrases::add);
        library.catalogue().measures().forEach(all::measure);
        all.phrases.addAll(library.proposals().reasons());
        all.phrases.addAll(Wording.words());
        for (EffectGroup group : EffectGroup.values()) {
            all.phrases.add(group.title());
        }
        all.phrases.remove("");
        return all.phrases;
    }

    private void fact(FactDefinition fact) {
        phrases.addAll(List.of(fact.question(), fact.knows(), fact.unit()));
        phrases.addAll(fact.values());
    }

    private void rule(Rule rule) {
        phrases.addAll(List.of(rule.title(), rule.body(), rule.disagreement()));
        rule.sources().forEach(this::source);
        for (Element element : rule.elements()) {
            phrases.addAll(List.of(element.question(), element.note()));
        }
    }

    private void profile(Profile profile) {
        phrases.add(profile.name());
        profile.documents().forEach(this::source);
        for (Profile.View view : profile.positions().values()) {
            phrases.add(view.words());
            source(view.source());
        }
    }

    private void source(Source source) {
        phrases.addAll(List.of(source.instrument(), source.at()));
    }

    private void measure(Measure measure) {
        phrases.addAll(List.of(measure.title(), measure.decides(), measure.risks().note()));
        phrases.addAll(List.of(measure.deadline().why(), measure.less().because()));
        measure.needs().stream().map(Measure.Need::words).forEach(phrases::add);
        measure.steps().stream().map(Measure.Step::words).forEach(phrases::add);
        phrases.addAll(measure.evidence());
    }
}
