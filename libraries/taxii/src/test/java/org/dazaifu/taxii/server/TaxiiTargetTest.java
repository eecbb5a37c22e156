package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaxiiTargetTest {

    @Test
    void everyEndpointIsToldFromItsMethodAndPath() {
        for (TaxiiEndpoint endpoint : TaxiiEndpoint.values()) {
            String path =
                    endpoint.path()
                            .replace("{root}", "exchange")
                            .replace("{collection}", "quad")
                            .replace("{object}", "indicator--1")
                            .replace("{id}", "2");
            TaxiiTarget target = TaxiiTarget.of(endpoint.method(), path).orElseThrow();
            assertThat(target.endpoint()).isEqualTo(endpoint);
            assertThat(target.root())
                    .isEqualTo(endpoint == TaxiiEndpoint.DISCOVERY ? "" : "exchange");
            assertThat(target.collection())
                    .isEqualTo(endpoint.path().contains("{collection}") ? "quad" : "");
        }
    }

    @Test
    void everyMethodThatTheServiceAnswersIsAnEndpoint() {
        Stream<Route> routes =
                Stream.concat(
                        Stream.of(
                                new Route.Discover(),
                                new Route.Root("r"),
                                new Route.Status("r", "s"),
                                new Route.Collections("r")),
                        Arrays.stream(Route.Part.values())
                                .map(part -> new Route.InCollection("r", "c", part, "o")));
        int answered = routes.mapToInt(route -> route.methods().size()).sum();
        assertThat(TaxiiEndpoint.values()).hasSize(answered);
        Set<String> told =
                Arrays.stream(TaxiiEndpoint.values())
                        .map(one -> one.method() + one.path())
                        .collect(Collectors.toSet());
        assertThat(told).hasSize(answered);
    }

    @Test
    void whatTheServiceDoesNotAnswerIsNoEndpoint() {
        assertThat(TaxiiTarget.of("PUT", "/taxii2/")).isEmpty();
        assertThat(TaxiiTarget.of("DELETE", "/r/collections/c/objects/")).isEmpty();
        assertThat(TaxiiTarget.of("GET", "/r/c")).isEmpty();
    }
}
