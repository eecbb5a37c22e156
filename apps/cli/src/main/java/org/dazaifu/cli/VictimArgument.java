package org.dazaifu.cli;

import java.util.Locale;
import org.dazaifu.attribution.circumstance.Victim;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code sector=energy,country=JP}. */
final class VictimArgument implements ITypeConverter<Victim> {

    @Override
    public Victim convert(String text) {
        String sector = "";
        String country = "";
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            switch (key) {
                case "sector" -> sector = value.toLowerCase(Locale.ROOT);
                case "country" -> country = countryOf(value);
                default ->
                        throw new TypeConversionException(
                                "'"
                                        + part
                                        + "' is neither sector=NAME nor country=CODE; write sector=energy,country=JP");
            }
        }
        try {
            return new Victim(sector, country);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static String countryOf(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new TypeConversionException(
                    "'" + value + "' is no ISO 3166 country code of two letters; write country=JP");
        }
        return code;
    }
}
