package org.dazaifu.strategy.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.facts.ReadinessFact;
import org.dazaifu.strategy.facts.ReadinessSource;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * The self-assessments on a strategy's record, as the view {@code readiness}: every local
 * government has a row, also those that never answered.
 *
 * @param asked the first day on which all are asked
 * @param zone in which days are days
 */
public record ReadinessOnRecord(
        StrategyRecord record, Questionnaire questionnaire, LocalDate asked, ZoneId zone)
        implements ReadinessSource {

    /** Nothing where nobody's answers were ever entered: that is no share of none. */
    public static Optional<ReadinessSource> of(
            StrategyRecord record, LocalDate asked, ZoneId zone) {
        return record.readiness().isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadinessOnRecord(record, Questionnaire.shipped(), asked, zone));
    }

    @Override
    public List<ReadinessFact> asOf(Instant moment) {
        return ReadinessRow.of(record.asOf(moment), questionnaire).stream()
                .map(this::fact)
                .toList();
    }

    private ReadinessFact fact(ReadinessRow row) {
        boolean answered = !row.on().equals(LocalDate.MIN);
        return new ReadinessFact(
                "jp-" + row.code(),
                row.kind(),
                (answered ? row.on() : asked).atStartOfDay(zone).toInstant(),
                row.known(),
                row.complete(),
                row.score().orElse(Double.NaN));
    }
}
