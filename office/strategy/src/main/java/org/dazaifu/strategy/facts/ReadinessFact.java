package org.dazaifu.strategy.facts;

import java.time.Instant;

/**
 * A local government and its newest self-assessment, as whoever keeps these says it.
 *
 * @param code of the local government, such as {@code jp-131016}
 * @param kind prefecture or municipality
 * @param at the day of the answers, or since when the local government is asked
 * @param known when they became known
 * @param score from 0 to 1; NaN where there is none
 */
public record ReadinessFact(
        String code, String kind, Instant at, Instant known, boolean complete, double score) {}
