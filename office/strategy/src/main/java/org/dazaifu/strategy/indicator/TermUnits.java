package org.dazaifu.strategy.indicator;

import java.util.Optional;
import org.dazaifu.strategy.document.Unit;

/** In what the numbers of a term are, as far as its columns tell. */
final class TermUnits {

    private TermUnits() {}

    /** Empty where they do not tell. */
    static Optional<Unit> of(Term term) {
        return switch (term) {
            case Term.Value(_, var column, _) -> column.unit();
            case Term.Elapsed elapsed -> Optional.of(elapsed.days() ? Unit.DAYS : Unit.HOURS);
            case Term.Negative(Term of) -> of(of);
            case Term.Choice(_, Term then, Term otherwise) ->
                    of(then).equals(of(otherwise)) ? of(then) : Optional.empty();
            case Term.Binary(Term.Operator operator, Term left, Term right) ->
                    switch (operator) {
                        case PLUS, MINUS ->
                                of(left).equals(of(right)) ? of(left) : Optional.empty();
                        case OR, AND, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, TIMES, OVER ->
                                Optional.empty();
                    };
            case Term.Literal _, Term.Not _, Term.Among _, Term.Within _, Term.Pair _ ->
                    Optional.empty();
        };
    }
}
