package org.dazaifu.strategy.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Text;

/**
 * What an earlier report to the public got wrong.
 *
 * @param subject id of the measure or indicator; {@code strategy} where it is the whole
 * @param reported the date of the report that was wrong
 * @param wrong what it said
 * @param right what is so
 */
public record Correction(
        Instant recorded,
        String by,
        String subject,
        LocalDate reported,
        Text wrong,
        Text right,
        Place at)
        implements Entry {}
