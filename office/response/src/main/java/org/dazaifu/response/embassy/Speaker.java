package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.ConfidencePolicy;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Source;
import org.dazaifu.response.law.Truth;

/**
 * Makes sentences of facts that may be said. It never sees another fact.
 *
 * <p>Law is evaluated on confirmed facts alone; what is only proposed can be said as an indication
 * of what happened and as nothing else.
 */
final class Speaker {

    private final SentenceBook book;
    private final LawBook law;
    private final Facts facts;
    private final Facts confirmed;
    private final Evaluation onConfirmed;
    private final Evaluation onAll;
    private final DraftRequest request;
    private final SortedMap<String, String> ofTheDocument = new TreeMap<>();
    private final ValueWords values;

    Speaker(
            SentenceBook book,
            LawBook law,
            Facts facts,
            Profile profile,
            DraftRequest request,
            String to) {
        this.book = book;
        this.law = law;
        this.facts = facts;
        this.confirmed = facts.confirmed();
        this.onConfirmed = new Evaluation(law, confirmed, profile);
        this.onAll = new Evaluation(law, facts, profile);
        this.request = request;
        this.values = new ValueWords(book, request.language());
        Sender sender = book.sender(profile.code());
        ofTheDocument.put("to", StateName.of(to, request.language(), book));
        ofTheDocument.put("sender", sender.name().in(request.language()));
        ofTheDocument.put("government", sender.government().in(request.language()));
        ofTheDocument.put("office", sender.office().in(request.language()));
        ofTheDocument.put(
                "partners",
                values.list(
                        request.partners().stream()
                                .map(name -> StateName.of(name, request.language(), book))
                                .toList()));
    }

    /** The sentence; empty where the facts do not carry it. */
    Optional<Sentence> say(Pattern pattern) {
        if (pattern.formula()) {
            return Optional.of(
                    new Sentence(
                            pattern.id(), text(pattern, Facts.NONE), true, List.of(), List.of()));
        }
        if (onConfirmed.answer(pattern.unless()).truth() == Truth.MET) {
            return Optional.empty();
        }
        Optional<Sentence> plain = say(pattern, onConfirmed, confirmed, false);
        return plain.isPresent() || pattern.part() != Part.FACTS
                ? plain
                : say(pattern, onAll, facts, true);
    }

    private Optional<Sentence> say(
            Pattern pattern, Evaluation evaluation, Facts known, boolean proposed) {
        Answer answer = evaluation.answer(pattern.when());
        List<SaidFact> behind = behind(pattern, answer, known);
        boolean carried = pattern.printed().stream().allMatch(name -> known.find(name).isPresent());
        if (answer.truth() != Truth.MET || !carried || behind.isEmpty()) {
            return Optional.empty();
        }
        String text = text(pattern, known);
        return Optional.of(
                new Sentence(
                        pattern.id(),
                        proposed ? frame().replace("{0}", text) : text,
                        false,
                        behind,
                        rules(pattern)));
    }

    private String frame() {
        return switch (request.language()) {
            case ENGLISH -> book.proposed().plain().english();
            case JAPANESE ->
                    switch (request.kind()) {
                        case DEMARCHE -> book.proposed().note();
                        case PUBLIC_STATEMENT -> book.proposed().plain().japanese();
                    };
        };
    }

    private List<SaidFact> behind(Pattern pattern, Answer answer, Facts known) {
        SortedSet<String> names = new TreeSet<>(answer.used());
        names.addAll(pattern.printed());
        if (!pattern.policies().isEmpty()) {
            names.add(Naming.PLANTED);
        }
        return names.stream().flatMap(name -> known.find(name).stream()).map(SaidFact::of).toList();
    }

    private List<String> rules(Pattern pattern) {
        List<String> rules = new ArrayList<>();
        for (String rule : pattern.rules()) {
            rules.add(
                    rule
                            + ": "
                            + String.join(
                                    "; ",
                                    law.rule(rule).sources().stream().map(Source::words).toList()));
        }
        for (String policy : pattern.policies()) {
            rules.add(
                    "policy "
                            + policy
                            + ": "
                            + law.policy()
                                    .find(policy)
                                    .map(ConfidencePolicy.Demand::why)
                                    .orElse(""));
        }
        return rules;
    }

    private String text(Pattern pattern, Facts known) {
        return filled(pattern.words(request.language(), request.kind()), known);
    }

    /** A text of the frame. */
    String framed(String text) {
        try {
            return filled(Template.parse(text), Facts.NONE);
        } catch (Template.Unpaired e) {
            return text;
        }
    }

    private String filled(Template template, Facts known) {
        StringBuilder text = new StringBuilder();
        for (Template.Piece piece : template.pieces()) {
            switch (piece) {
                case Template.Literal(String literal) -> text.append(literal);
                case Template.Slot slot ->
                        text.append(
                                slot.isFact()
                                        ? known.find(slot.name())
                                                .map(Fact::value)
                                                .map(value -> values.say(slot, value))
                                                .orElse("")
                                        : ofTheDocument.getOrDefault(slot.name(), ""));
            }
        }
        return capital(text.toString());
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
