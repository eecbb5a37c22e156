package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.response.yaml.MistakesException;
import org.junit.jupiter.api.Test;

class ShippedLibraryTest {
    @Test
    void whatShipsHasNoMistakes() throws MistakesException {
        assertThat(Library.read(List.of()).catalogue().measures()).hasSizeGreaterThanOrEqualTo(40);
    }
}
