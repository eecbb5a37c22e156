package org.dazaifu.strategy.local;

import java.util.Map;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;

/**
 * Local governments of about one size: by what the code list says, and by population where known.
 */
enum SizeClass {
    PREFECTURE("Prefectures", "都道府県"),
    DESIGNATED_CITY("Designated cities", "政令指定都市"),
    SPECIAL_WARD("Special wards of Tokyo", "特別区"),
    CITY("Cities", "市(政令指定都市を除く)"),
    CITY_300("Cities of 300,000 or more", "人口30万以上の市"),
    CITY_100("Cities of 100,000 to 300,000", "人口10万以上30万未満の市"),
    CITY_50("Cities of 50,000 to 100,000", "人口5万以上10万未満の市"),
    CITY_LESS("Cities under 50,000", "人口5万未満の市"),
    TOWN("Towns", "町"),
    TOWN_10("Towns and villages of 10,000 or more", "人口1万以上の町村"),
    TOWN_LESS("Towns and villages under 10,000", "人口1万未満の町村"),
    VILLAGE("Villages", "村");

    private final String english;
    private final String japanese;

    SizeClass(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    String name(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    /**
     * That of one.
     *
     * @param populations inhabitants by code; without one, the kind alone decides
     */
    static SizeClass of(LocalGovernment one, Map<String, Integer> populations) {
        if (one.isPrefecture()) {
            return PREFECTURE;
        }
        // Codes from 100 are of designated cities and their wards; in Tokyo, of the special wards.
        if (one.code().charAt(2) == '1') {
            return one.name().endsWith("区") ? SPECIAL_WARD : DESIGNATED_CITY;
        }
        Integer people = populations.get(one.code());
        if (one.name().endsWith("市")) {
            return people == null
                    ? CITY
                    : people >= 300_000
                            ? CITY_300
                            : people >= 100_000 ? CITY_100 : people >= 50_000 ? CITY_50 : CITY_LESS;
        }
        if (people != null) {
            return people >= 10_000 ? TOWN_10 : TOWN_LESS;
        }
        return one.name().endsWith("村") ? VILLAGE : TOWN;
    }
}
