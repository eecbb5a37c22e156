package org.dazaifu.response.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.stix.Tlp;

/**
 * Who may have a fact: its label by the Traffic Light Protocol 2.0, and the kinds of document for
 * which its owner released it. A label alone releases nothing.
 *
 * <p>Guarantee: it is released only for documents that its label admits.
 *
 * @throws IllegalArgumentException where it is released for a document that its label forbids; the
 *     message says what to write
 */
public record Marking(Tlp label, SortedSet<DocumentKind> released) {

    /** Of what a person states without saying who may have it. */
    public static final Marking UNSAID = new Marking(Tlp.AMBER_STRICT, new TreeSet<>());

    public Marking {
        released = Collections.unmodifiableSortedSet(new TreeSet<>(released));
        for (DocumentKind kind : released) {
            if (!kind.admits(label)) {
                throw new IllegalArgumentException(
                        "what is marked %s cannot be released for a %s; mark it %s, or do not release it"
                                .formatted(label.label(), kind.word(), kind.narrowest().label()));
            }
        }
    }

    /** Released for nothing. */
    public static Marking of(Tlp label) {
        return new Marking(label, new TreeSet<>());
    }

    /**
     * Of what people write.
     *
     * @param label such as {@code TLP:CLEAR}; empty for {@link #UNSAID}'s
     * @param released words such as {@code demarche}
     * @throws IllegalArgumentException where one of them is not understood; the message says what
     *     to write
     */
    public static Marking read(String label, Collection<String> released) {
        Tlp tlp =
                label.isBlank()
                        ? UNSAID.label()
                        : Tlp.labelled(label)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "'"
                                                        + label
                                                        + "' is no marking; write one of "
                                                        + labels()));
        SortedSet<DocumentKind> kinds = new TreeSet<>();
        for (String word : released) {
            kinds.add(
                    DocumentKind.of(word)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "nothing is released for '"
                                                    + word
                                                    + "'; write some of "
                                                    + words(EnumSet.allOf(DocumentKind.class)))));
        }
        return new Marking(tlp, kinds);
    }

    /** The words of what it is released for. */
    public List<String> words() {
        return words(released);
    }

    private static List<String> words(Collection<DocumentKind> kinds) {
        return kinds.stream().map(DocumentKind::word).toList();
    }

    private static List<String> labels() {
        return EnumSet.allOf(Tlp.class).stream().map(Tlp::label).toList();
    }

    /** In a phrase. */
    public String phrase() {
        return released.isEmpty()
                ? label.label() + ", released for nothing"
                : label.label() + ", released for " + String.join(", ", words());
    }
}
