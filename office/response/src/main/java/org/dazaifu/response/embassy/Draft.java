package org.dazaifu.response.embassy;

import java.util.List;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;
import org.dazaifu.stix.Tlp;

/**
 * A draft, to be checked and signed off by people.
 *
 * <p>Guarantee: it is a function of the facts released for its kind and of the request; facts that
 * are not released do not change one byte of it, nor of anything made of it.
 *
 * @param to the State it is for; empty where it is for everybody
 * @param partners with whom it is said
 * @param top lines above the title, with blanks in brackets
 * @param bottom lines below the text, with blanks in brackets
 */
public record Draft(
        DocumentKind kind,
        Language language,
        String to,
        List<String> partners,
        String title,
        List<String> top,
        List<Paragraph> paragraphs,
        List<String> bottom)
        implements Drafting {

    public Draft {
        partners = List.copyOf(partners);
        top = List.copyOf(top);
        paragraphs = List.copyOf(paragraphs);
        bottom = List.copyOf(bottom);
    }

    /** Every sentence, in order. */
    public List<Sentence> sentences() {
        return paragraphs.stream().flatMap(one -> one.sentences().stream()).toList();
    }

    /** The narrowest marking of all facts behind it. */
    public Tlp marking() {
        return sentences().stream()
                .map(Sentence::marking)
                .reduce(Tlp.CLEAR, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Its name as a file, without an ending. */
    public String fileName() {
        return kind.word() + "." + language.code();
    }
}
