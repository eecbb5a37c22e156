package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxiiMediaTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/taxii+json;version=2.1",
                "application/taxii+json; version=2.1",
                "application/taxii+json;version=\"2.1\"",
                "APPLICATION/TAXII+JSON;VERSION=2.1",
                "application/taxii+json",
                "*/*",
                "application/*",
                "text/html, application/taxii+json;version=2.1;q=0.5",
                "application/taxii+json;version=2.0, application/taxii+json;version=2.1",
                "application/taxii+json;version=2.1, */*;q=0"
            })
    void headersThatAllowVersion21AreAccepted(String accept) {
        assertThat(TaxiiMediaType.acceptedBy(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/taxii+json;version=2.0",
                "application/taxii+json;version=2.2",
                "application/vnd.oasis.taxii+json; version=2.0",
                "application/json",
                "application/taxii",
                "text/*",
                "*/*;q=0",
                "application/taxii+json;version=2.1;q=0",
                "application/taxii+json;q=0, */*",
                ";;;,,,",
                "\"application/taxii+json\""
            })
    void headersThatDoNotAllowItAreNot(String accept) {
        assertThat(TaxiiMediaType.acceptedBy(accept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/taxii+json", "application/taxii+json; version=2.1"})
    void contentOfVersion21OrOfNoVersionIsTaxii(String type) {
        assertThat(TaxiiMediaType.isTaxii(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/json",
                "application/taxii+json;version=2.0",
                "application/stix+json;version=2.1",
                "application/taxii+json,application/json"
            })
    void otherContentIsNot(String type) {
        assertThat(TaxiiMediaType.isTaxii(type)).isFalse();
    }
}
