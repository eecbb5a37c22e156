package org.dazaifu.misp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MispTypesTest {

    @Test
    void theNumbersOfTypesAndCategoriesAreMisps() {
        assertThat(MispTypes.types()).hasSize(194);
        assertThat(MispTypes.categories()).hasSize(16);
    }

    @Test
    void theMatrixSaysWhatTheFormatSays() {
        assertThat(MispTypes.allows("Network activity", "ip-dst|port")).isTrue();
        assertThat(MispTypes.allows("Person", "ip-dst")).isFalse();
        assertThat(MispTypes.allows("Payload delivery", "sha3-512")).isTrue();
        assertThat(MispTypes.allows("Support Tool", "link")).isTrue();
        assertThat(MispTypes.defaultCategory("md5")).contains("Payload delivery");
        assertThat(MispTypes.defaultToIds("md5")).isTrue();
        assertThat(MispTypes.defaultToIds("comment")).isFalse();
        assertThat(MispTypes.defaultCategory("md6")).isEmpty();
    }

    @Test
    void everyTypeStandsInItsDefaultCategoryAndEveryCategoryHasKnownTypes() {
        assertThat(MispTypes.types()).isNotEmpty();
        for (String type : MispTypes.types()) {
            assertThat(MispTypes.allows(MispTypes.defaultCategory(type).orElseThrow(), type))
                    .as(type)
                    .isTrue();
        }
        for (String category : MispTypes.categories()) {
            assertThat(MispTypes.types()).containsAll(MispTypes.typesIn(category));
        }
    }
}
