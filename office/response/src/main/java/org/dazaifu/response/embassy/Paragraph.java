package org.dazaifu.response.embassy;

import java.util.List;

/**
 * A paragraph of a draft.
 *
 * @param number from 1; 0 where it has none
 */
public record Paragraph(Part part, int number, List<Sentence> sentences) {

    public Paragraph {
        sentences = List.copyOf(sentences);
    }
}
