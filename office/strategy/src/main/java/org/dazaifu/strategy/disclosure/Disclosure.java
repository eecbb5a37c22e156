package org.dazaifu.strategy.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dazaifu.strategy.figure.Figure;

/**
 * What may be told in public as of a day: the one place from which a public page takes its figures.
 *
 * <p>Guarantees what docs/disclosure.md says. It holds for what is in here together with all that
 * {@link Disclosing} gave for earlier days; a figure that reaches the public another way is not
 * covered.
 */
public final class Disclosure {

    private final List<LocalDate> days;
    private final List<PublicTable> tables;
    private final Map<LocalDate, Map<String, Figure>> figures;
    private final List<Withheld> withheld;
    private final List<String> exposed;

    Disclosure(
            List<LocalDate> days,
            List<PublicTable> tables,
            Map<LocalDate, Map<String, Figure>> figures,
            List<Withheld> withheld,
            List<String> exposed) {
        this.days = List.copyOf(days);
        this.tables = List.copyOf(tables);
        this.figures = Map.copyOf(figures);
        this.withheld = List.copyOf(withheld);
        this.exposed = List.copyOf(exposed);
    }

    /**
     * The days of which there are figures: the ends of quarters of the strategy's years, up to the
     * day as of which this is. Empty before the first.
     */
    public List<LocalDate> days() {
        return days;
    }

    /** The tables in the order in which they were asked for. */
    public List<PublicTable> tables() {
        return tables;
    }

    /**
     * The figure of an indicator on one of the {@link #days()}: as it was known on that day, with
     * no case named; {@link Figure.Reason#SUPPRESSED} where it may not be told, whatever the
     * reason.
     */
    public Figure figure(String indicator, LocalDate day) {
        Figure figure = figures.getOrDefault(day, Map.of()).get(indicator);
        if (figure == null) {
            throw new IllegalArgumentException("no figure of " + indicator + " on " + day);
        }
        return figure;
    }

    /** What is not told and why; for the office, never for the public. */
    public List<Withheld> withheld() {
        return withheld;
    }

    /**
     * Hidden cells for which no world was found that shows them to be safe, though nothing is left
     * that could be hidden: because some of their cases became public after they were counted, or
     * because the search missed the world. For the office.
     */
    public List<String> exposed() {
        return exposed;
    }
}
