package org.dazaifu.taxii.server;

import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** What holds of a server whatever its store: extended for each. */
public abstract class SiteContract {

    protected Site site = new Site();

    /** A store with nothing in it. */
    protected abstract TestedStore newStore();

    @BeforeEach
    final void serve() {
        site = new Site(newStore(), Site.LIMITS, InstantSource.system());
    }
}
