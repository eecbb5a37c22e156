package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract on the reference, and what follows from the media types of its collections. */
class FilterTest extends FilterContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }

    @Test
    void theManifestNamesOnlyMediaTypesThatTheCollectionNames() {
        var listed = site.get("/feeds/collections/open/").json().path("media_types").toString();
        var entries =
                site.get(Site.manifest(Site.OPEN) + "?match[spec_version]=2.0,2.1")
                        .json()
                        .path("objects");
        assertThat(entries).hasSize(5);
        entries.forEach(one ->
                assertThat(listed).contains("\"" + one.path("media_type").asString() + "\""));
    }
}
