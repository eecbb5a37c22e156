package org.dazaifu.strategy.indicator;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dazaifu.strategy.document.IndicatorCheck;
import org.dazaifu.strategy.document.Unit;

/** Says of every expression whether it can be computed; with all mistakes where it cannot. */
public final class ExpressionCheck implements IndicatorCheck {

    @Override
    public Optional<String> wrongWith(String expression, Unit unit) {
        return switch (Expression.read(expression, unit)) {
            case Expression.Reading.Valid _ -> Optional.empty();
            case Expression.Reading.Wrong(var mistakes) ->
                    Optional.of(
                            mistakes.stream()
                                    .map(Mistake::toString)
                                    .collect(Collectors.joining("; ")));
        };
    }
}
