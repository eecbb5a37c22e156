package org.dazaifu.taxii.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * Waits before something is tried again: exponentially longer, by chance up to half shorter (so
 * that clients don't come back together), and as long as the server asks for.
 */
final class Patience {

    private final ClientLimits limits;
    private final InstantSource clock;
    private final Pause pause;
    private final RandomGenerator chance;
    private int failures;

    /** Lets time pass. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    Patience(ClientLimits limits, InstantSource clock, Pause pause, RandomGenerator chance) {
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        this.chance = chance;
    }

    /** Something came of it: failures are counted anew. */
    void reset() {
        failures = 0;
    }

    /**
     * Waits, or says that there is no point.
     *
     * @param retryAfter what the server asked for, or empty
     * @throws TaxiiException {@code failure} itself, if it will not pass or was seen too often
     */
    void after(TaxiiException failure, String retryAfter) throws TaxiiException {
        failures++;
        Optional<Duration> asked = asked(retryAfter);
        if (!failure.code().passing()
                || failures >= limits.attempts()
                || asked.filter(time -> time.compareTo(limits.longestWait()) > 0).isPresent()) {
            throw failure;
        }
        Duration own = limits.firstWait().multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = own.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : own;
        Duration jittered = bounded.minusMillis(chance.nextLong(bounded.toMillis() / 2 + 1));
        try {
            pause.of(asked.filter(time -> time.compareTo(jittered) > 0).orElse(jittered));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaxiiException(Code.BROKEN_OFF, "The client was told to stop.", e);
        }
    }

    private Optional<Duration> asked(String retryAfter) {
        if (!retryAfter.isEmpty()
                && retryAfter.length() < 10
                && retryAfter.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant at =
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return Optional.of(Duration.between(clock.instant(), at)).filter(Duration::isPositive);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
