package org.dazaifu.strategy.document;

import java.util.Optional;

/** Says whether an indicator's expression can be computed; whoever computes answers it. */
@FunctionalInterface
public interface IndicatorCheck {

    /** What is wrong with an expression and what to write instead; empty where nothing is. */
    Optional<String> wrongWith(String expression, Unit unit);
}
