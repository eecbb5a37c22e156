package org.dazaifu.stix.check;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.pattern.NotAPattern;
import org.dazaifu.stix.pattern.ObservationExpression;
import org.dazaifu.stix.pattern.Pattern;
import org.dazaifu.stix.pattern.PatternProblem;
import org.dazaifu.stix.pattern.PatternRules;
import org.dazaifu.stix.pattern.Qualifier;
import org.dazaifu.stix.pattern.SpecificationVersion;

/** An indicator's pattern where it is one of STIX: sections 4.7.1 and 9. */
final class IndicatorCheck {

    private final Report report;

    IndicatorCheck(Report report) {
        this.report = report;
    }

    void check(Dictionary indicator, Place root) {
        Optional<String> text = indicator.text("pattern");
        if (text.isEmpty() || !indicator.text("pattern_type").equals(Optional.of("stix"))) {
            return;
        }
        Place at = root.in("pattern");
        switch (Pattern.read(text.get())) {
            case NotAPattern(var problems) -> problems.forEach(problem -> problem(problem, at));
            case Pattern pattern -> {
                PatternRules.broken(pattern)
                        .forEach(rule ->
                                report.error(at, rule.section(), rule.what(), rule.write()));
                version(pattern.version(), indicator, root.in("pattern_version"));
                times(pattern.expression(), indicator, at);
            }
        }
    }

    private void problem(PatternProblem problem, Place at) {
        String what =
                "line "
                        + problem.line()
                        + ", column "
                        + problem.column()
                        + " of the pattern: "
                        + problem.found();
        if (problem.beyond()) {
            report.warning(at, "9", what + ", which this program does not read", problem.advice());
        } else {
            report.error(at, "9", what, problem.advice());
        }
    }

    /** Without a version of its own a pattern is of the version of its object. */
    private void version(SpecificationVersion version, Dictionary indicator, Place at) {
        String told = indicator.text("pattern_version").orElse("2.1");
        String written =
                switch (version) {
                    case STIX_2_0 -> "2.0";
                    case STIX_2_1 -> "2.1";
                    case EITHER -> told;
                };
        boolean stix = told.equals("2.0") || told.equals("2.1");
        if (stix && !told.equals(written)) {
            report.error(
                    at,
                    "4.7.1",
                    "the pattern is written as in STIX " + written + " and said to be of " + told,
                    "write " + written + ", or write the pattern as in " + told);
        }
    }

    private void times(ObservationExpression expression, Dictionary indicator, Place at) {
        switch (expression) {
            case ObservationExpression.Qualified(var inner, var qualifier) -> {
                times(inner, indicator, at);
                if (qualifier instanceof Qualifier.StartStop(Instant start, Instant stop)) {
                    boolean before =
                            time(indicator, "valid_from").filter(start::isBefore).isPresent();
                    boolean after =
                            time(indicator, "valid_until").filter(stop::isAfter).isPresent();
                    if (before || after) {
                        report.warning(
                                at,
                                "9.5.1",
                                before ? "START is before valid_from" : "STOP is after valid_until",
                                "write times at which the indicator is valid");
                    }
                }
            }
            case ObservationExpression.And(var operands) ->
                    operands.forEach(one -> times(one, indicator, at));
            case ObservationExpression.Or(var operands) ->
                    operands.forEach(one -> times(one, indicator, at));
            case ObservationExpression.FollowedBy(var operands) ->
                    operands.forEach(one -> times(one, indicator, at));
            case ObservationExpression.Single _ -> {}
        }
    }

    private static Optional<Instant> time(Dictionary indicator, String name) {
        try {
            return indicator.text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
