package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.TextPattern.Any;
import org.dazaifu.sigma.TextPattern.Dash;
import org.dazaifu.sigma.TextPattern.Element;
import org.dazaifu.sigma.TextPattern.One;
import org.dazaifu.sigma.TextPattern.Plain;

/**
 * How a text test is found by machine: which literals, in folded case, and where they must stand.
 *
 * @param place where one of the literals must stand for the test to be passed
 * @param literals in folded case; none for {@link Place#ANYTHING} and {@link Place#NOWHERE}
 * @param exact whether a literal in its place passes the test; otherwise it must still be compared
 */
record TextShape(Place place, List<String> literals, boolean exact) {

    private static final int MOST_VARIANTS = 25;

    /** Where a literal must stand. */
    enum Place {
        WHOLE,
        START,
        END,
        INSIDE,
        /** Every text passes. */
        ANYTHING,
        /** No literal is to be had: every text must be compared. */
        NOWHERE
    }

    TextShape {
        literals = List.copyOf(literals);
    }

    static TextShape of(ValueTest.Text test) {
        List<Element> elements = test.pattern().elements();
        boolean openStart = !elements.isEmpty() && elements.getFirst() instanceof Any;
        boolean openEnd = !elements.isEmpty() && elements.getLast() instanceof Any;
        if (openStart && elements.size() == 1) {
            return new TextShape(Place.ANYTHING, List.of(), true);
        }
        List<Element> middle =
                elements.subList(openStart ? 1 : 0, elements.size() - (openEnd ? 1 : 0));
        List<String> variants = variants(middle);
        if (!variants.isEmpty()) {
            Place place =
                    openStart
                            ? (openEnd ? Place.INSIDE : Place.END)
                            : (openEnd ? Place.START : Place.WHOLE);
            return new TextShape(place, variants, !test.cased());
        }
        String longest = "";
        for (Element element : middle) {
            if (element instanceof Plain(String text) && text.length() > longest.length()) {
                longest = text;
            }
        }
        return longest.isEmpty()
                ? new TextShape(Place.NOWHERE, List.of(), false)
                : new TextShape(Place.INSIDE, List.of(CaseFold.fold(longest)), false);
    }

    /** Every text that the elements mean where those are few, none otherwise. */
    private static List<String> variants(List<Element> elements) {
        List<String> variants = List.of("");
        for (Element element : elements) {
            List<String> longer = new ArrayList<>();
            for (String before : variants) {
                switch (element) {
                    case Plain(String text) -> longer.add(before + CaseFold.fold(text));
                    case Dash _ -> Dashes.ALL.chars().forEach(c -> longer.add(before + (char) c));
                    case Any _, One _ -> {
                        return List.of();
                    }
                }
            }
            if (longer.size() > MOST_VARIANTS) {
                return List.of();
            }
            variants = longer;
        }
        return variants;
    }

    /**
     * A rough measure of how often events pass the test, smaller for rarer; only its order matters.
     */
    double commonness() {
        double sum = 0;
        for (String literal : literals) {
            double length = literal.length() + 1;
            sum += (place == Place.INSIDE ? 4 : 1) / (length * length);
        }
        return literals.isEmpty() ? 10 : sum;
    }
}
