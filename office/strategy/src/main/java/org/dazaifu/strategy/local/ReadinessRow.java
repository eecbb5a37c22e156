package org.dazaifu.strategy.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.record.StrategyRecord;

/**
 * A row of the view {@code readiness}: a local government and its newest self-assessment.
 *
 * <p>There is a row for each of the 47 prefectures and of the municipalities, wards of designated
 * cities excepted, whether it answered or not, so that a share has all of them below the line.
 *
 * @param known when its answers were entered; {@link Instant#MIN} where there are none
 * @param kind {@code prefecture} or {@code municipality}
 * @param prefecture the first two digits of the code
 * @param on the day of the answers; {@link LocalDate#MIN} where there are none
 * @param score 0 to 1; nothing where it is not complete
 */
public record ReadinessRow(
        Instant known,
        String code,
        String kind,
        String prefecture,
        String questionnaire,
        LocalDate on,
        int answered,
        boolean complete,
        OptionalDouble score) {

    /** The rows in the order of codes; the record decides what is known. */
    public static List<ReadinessRow> of(StrategyRecord record, Questionnaire questionnaire) {
        SortedMap<String, Assessment> newest = Assessment.newest(record, questionnaire);
        List<ReadinessRow> rows = new ArrayList<>();
        for (LocalGovernment one : LocalGovernments.all()) {
            if (!one.kind().equals("ward")) {
                rows.add(row(one, newest));
            }
        }
        return rows;
    }

    private static ReadinessRow row(LocalGovernment one, Map<String, Assessment> newest) {
        Assessment read = newest.get(one.code());
        String prefecture = one.code().substring(0, 2);
        if (read == null) {
            return new ReadinessRow(
                    Instant.MIN,
                    one.code(),
                    one.kind(),
                    prefecture,
                    "",
                    LocalDate.MIN,
                    0,
                    false,
                    OptionalDouble.empty());
        }
        return new ReadinessRow(
                read.known(),
                one.code(),
                one.kind(),
                prefecture,
                read.questionnaire(),
                read.on(),
                read.answers().size(),
                read.complete(),
                read.score().isPresent()
                        ? OptionalDouble.of(read.score().getAsInt() / 100.0)
                        : OptionalDouble.empty());
    }
}
