package org.dazaifu.strategy.record;

import java.time.Instant;
import org.dazaifu.strategy.document.Place;

/** One line of the record. It is never changed; a later line says what is so now. */
public sealed interface Entry permits MeasureReport, TypedFigure, Correction, ReadinessReport {

    /** When it was entered; nothing before this knows of it. */
    Instant recorded();

    /** Id of the organisation that entered it. */
    String by();

    Place at();
}
