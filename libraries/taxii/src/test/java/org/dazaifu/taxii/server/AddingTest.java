package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.dazaifu.taxii.Samples;
import org.junit.jupiter.api.Test;

/** The contract on the reference, and what follows from the media types of its collections. */
class AddingTest extends AddingContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }

    @Test
    void whatTheCollectionsMediaTypesDoNotNameIsAFailureWithItsVersion() {
        String old = Samples.indicator(0, 2020).replace("\"spec_version\":\"2.1\",", "");
        var status =
                site.post(Site.WRITE_ONLY, Samples.envelope(old, Samples.indicator(1, 2020)))
                        .json();
        assertThat(status.path("success_count").asInt()).isEqualTo(1);
        assertThat(status.path("failures").get(0).path("version").asString())
                .isEqualTo(Samples.version(2020));
        assertThat(status.path("failures").get(0).path("message").asString()).contains("2.0");
        assertThat(site.post(Site.OPEN, Samples.envelope(old)).json().path("success_count").asInt())
                .isEqualTo(1);
    }
}
