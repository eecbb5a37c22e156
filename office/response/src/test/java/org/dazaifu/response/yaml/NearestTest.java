package org.dazaifu.response.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("owner", "co-owners", "due", "pillar");

    @Test
    void aSlipOfTheHandFindsWhatWasMeant() {
        assertThat(Nearest.to("ownr", KNOWN)).contains("owner");
        assertThat(Nearest.to("onwer", KNOWN)).contains("owner");
        assertThat(Nearest.to("pilar", KNOWN)).contains("pillar");
        assertThat(Nearest.to("deu", KNOWN)).contains("due");
    }

    @Test
    void whatIsNearNothingIsNotGuessed() {
        assertThat(Nearest.to("budget", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
