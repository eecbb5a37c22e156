package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Drafts documents from facts.
 *
 * <p>Design: the facts that are not released for the kind of document are taken away before
 * anything else is done. What is drafted, to whom, and under which marking can therefore not depend
 * on them; only a {@link Refusal}'s needs and the {@link Annex}, both for us, look at all facts.
 */
public final class Drafter {

    private static final String PARTNERS_AGREE = "plan.partners_agree";
    private static final int CANDIDATES = 12;

    private final SentenceBook book;
    private final LawBook law;
    private final Profile profile;

    public Drafter(SentenceBook book, LawBook law, Profile profile) {
        this.book = book;
        this.law = law;
        this.profile = profile;
    }

    /** The draft that is asked for, or why there is none. */
    public Drafting draft(Facts all, DraftRequest request) {
        Facts released = all.releasedFor(request.kind());
        Naming naming = Naming.of(law, released.confirmed(), profile, request.kind());
        return switch (request.kind()) {
            case DEMARCHE -> demarche(all, released, naming, request);
            case PUBLIC_STATEMENT -> statement(all, released, naming, request);
        };
    }

    private Drafting demarche(Facts all, Facts released, Naming naming, DraftRequest request) {
        if (!request.partners().isEmpty()) {
            return new Refusal("A démarche is made alone; leave out the partners.", List.of());
        }
        Optional<String> to =
                request.to().or(naming::suspected).or(naming::origin).map(String::strip);
        Set<Setting> settings = EnumSet.noneOf(Setting.class);
        if (to.isPresent()) {
            String name = to.get();
            if (naming.suspected().filter(one -> StateName.same(one, name)).isPresent()) {
                settings.add(Setting.TO_SUSPECTED);
            }
            if (naming.origin().filter(one -> StateName.same(one, name)).isPresent()) {
                settings.add(Setting.TO_ORIGIN);
            }
        }
        if (settings.isEmpty()) {
            List<String> needs = new ArrayList<>();
            needs.add("To the State of origin:");
            for (String name : List.of(Naming.ORIGIN, Naming.ORIGIN_KNOWN)) {
                Gap.of(all, name, request.kind()).ifPresent(needs::add);
            }
            needs.add("To the suspected State:");
            needs.addAll(Naming.missing(law, all, request.kind()));
            return new Refusal(
                    request.to()
                            .map(name ->
                                    "No released fact makes " + name + " the State to approach.")
                            .orElse("No released fact says which State to approach."),
                    needs);
        }
        return draft(all, released, naming, request, settings, to.orElse(""));
    }

    private Drafting statement(Facts all, Facts released, Naming naming, DraftRequest request) {
        if (request.to().isPresent()) {
            return new Refusal("A public statement is to nobody; leave out the State.", List.of());
        }
        if (naming.suspected().isEmpty()) {
            return new Refusal(
                    "No State may be named in public on the facts that are released, so there is no public attribution statement.",
                    Naming.missing(law, all, request.kind()));
        }
        boolean joint = !request.partners().isEmpty();
        boolean agreed =
                released.confirmed()
                        .find(PARTNERS_AGREE)
                        .filter(fact -> fact.value().equals(new FactValue.Flag(true)))
                        .isPresent();
        if (joint && !agreed) {
            return new Refusal(
                    "No released fact says that partners agree to join.",
                    Gap.of(all, PARTNERS_AGREE, request.kind())
                            .map(List::of)
                            .orElse(List.of(PARTNERS_AGREE + " is not yes")));
        }
        return draft(
                all,
                released,
                naming,
                request,
                EnumSet.of(joint ? Setting.JOINT : Setting.ALONE),
                "");
    }

    private Drafting draft(
            Facts all,
            Facts released,
            Naming naming,
            DraftRequest request,
            Set<Setting> settings,
            String to) {
        Facts sayable = naming.sayable(released, !settings.equals(EnumSet.of(Setting.TO_ORIGIN)));
        Speaker speaker = new Speaker(book, law, sayable, profile, request, to);
        List<Paragraph> paragraphs = paragraphs(speaker, settings, request.kind());
        if (silent(paragraphs, Part.FACTS) || silent(paragraphs, Part.POSITION)) {
            return new Refusal(
                    "The facts that are released for a "
                            + request.kind().word()
                            + " do not say what happened.",
                    candidates(all, settings, request.kind()));
        }
        Frame frame = book.frame(request.kind());
        var language = request.language();
        return new Draft(
                request.kind(),
                language,
                to.isEmpty() ? "" : StateName.of(to, language, book),
                request.partners(),
                speaker.framed(frame.title().in(language)),
                framed(speaker, frame.top().get(language)),
                paragraphs,
                framed(speaker, frame.bottom().get(language)));
    }

    private static List<String> framed(Speaker speaker, @Nullable List<String> lines) {
        return Objects.requireNonNull(lines).stream().map(speaker::framed).toList();
    }

    private List<Paragraph> paragraphs(Speaker speaker, Set<Setting> settings, DocumentKind kind) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        for (Part part : Part.values()) {
            List<Sentence> sentences = new ArrayList<>();
            for (Pattern pattern : book.patterns()) {
                if (pattern.part() == part
                        && pattern.settings().stream().anyMatch(settings::contains)) {
                    speaker.say(pattern).ifPresent(sentences::add);
                }
            }
            if (!sentences.isEmpty()) {
                paragraphs.add(new Paragraph(part, numbered(part, kind) ? ++number : 0, sentences));
            }
        }
        return paragraphs;
    }

    private static boolean numbered(Part part, DocumentKind kind) {
        return switch (kind) {
            case PUBLIC_STATEMENT -> true;
            case DEMARCHE -> part != Part.OPENING && part != Part.CLOSING;
        };
    }

    private static boolean silent(List<Paragraph> paragraphs, Part part) {
        return paragraphs.stream()
                .filter(one -> one.part() == part)
                .flatMap(one -> one.sentences().stream())
                .allMatch(Sentence::formula);
    }

    /** Facts of which something could be said if they were released. */
    private List<String> candidates(Facts all, Set<Setting> settings, DocumentKind kind) {
        List<String> candidates =
                book.patterns().stream()
                        .filter(one -> one.part() == Part.FACTS)
                        .filter(one -> one.settings().stream().anyMatch(settings::contains))
                        .flatMap(one -> Annex.facts(one).stream())
                        .distinct()
                        .flatMap(name -> all.find(name).stream())
                        .flatMap(fact ->
                                Gap.why(fact, kind).map(why -> fact.name() + " " + why).stream())
                        .limit(CANDIDATES)
                        .toList();
        return candidates.isEmpty()
                ? List.of("state what happened with 'dazaifu effects --set', and release it")
                : candidates;
    }
}
