package org.dazaifu.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.attribution.circumstance.Infrastructure;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.attribution.circumstance.Vulnerability;
import org.dazaifu.detection.Aim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of an incident beyond techniques and software, as a person types it. */
final class CircumstanceArguments {

    @Option(
            names = "--victim",
            paramLabel = "sector=NAME,country=CODE",
            converter = VictimArgument.class,
            description = "Who was attacked, such as sector=energy,country=JP.")
    @Nullable Victim victim;

    @Option(
            names = "--aim",
            split = ",",
            paramLabel = "AIM",
            description =
                    "What it served: disruption, personal-information, ip-theft, democratic-processes, currency.")
    List<String> aims = new ArrayList<>();

    @Option(
            names = "--cve",
            split = ",",
            paramLabel = "CVE[=DISCLOSED/EXPLOITED]",
            description =
                    "What was exploited, such as CVE-2021-44228 or CVE-2021-44228=2021-12-10/2021-12-12.")
    List<String> vulnerabilities = new ArrayList<>();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description =
                    "Languages in the attacker's files or settings, such as ko, or a keyboard layout such as 0x0412.")
    List<String> languages = new ArrayList<>();

    @Option(
            names = "--infrastructure",
            paramLabel = "KIND=VALUE",
            description =
                    "What the attacker's servers have in common; KIND is registrar, hosting, certificate or domain-pattern.")
    List<String> infrastructure = new ArrayList<>();

    /** What was typed, with what is already known; a victim that was typed replaces another. */
    Circumstances with(Circumstances known) {
        try {
            return new Circumstances(
                    victim == null ? known.victim() : victim,
                    Stream.concat(known.aims().stream(), aims.stream().map(this::aim)).toList(),
                    Stream.concat(
                                    known.vulnerabilities().stream(),
                                    vulnerabilities.stream()
                                            .map(CircumstanceArguments::vulnerability))
                            .toList(),
                    known.activity(),
                    Stream.concat(known.languages().stream(), languages.stream()).toList(),
                    Stream.concat(
                                    known.infrastructure().stream(),
                                    infrastructure.stream()
                                            .map(CircumstanceArguments::infrastructure))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private Aim aim(String text) {
        return Stream.of(Aim.values())
                .filter(aim -> aim.id().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new UserMistake(
                                "'%s' is no aim; write disruption, personal-information, ip-theft, democratic-processes or currency."
                                        .formatted(text.strip())));
    }

    private static Vulnerability vulnerability(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new Vulnerability(text.strip(), null, null);
        }
        String dates = text.substring(equals + 1);
        int slash = dates.indexOf('/');
        try {
            return new Vulnerability(
                    text.substring(0, equals).strip(),
                    date(slash < 0 ? dates : dates.substring(0, slash)),
                    date(slash < 0 ? "" : dates.substring(slash + 1)));
        } catch (DateTimeParseException e) {
            throw new UserMistake(
                    "'%s' has no dates; write CVE-2021-44228=2021-12-10/2021-12-12."
                            .formatted(text.strip()));
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private static Infrastructure infrastructure(String text) {
        int equals = text.indexOf('=');
        String kind = text.substring(0, Math.max(0, equals)).strip();
        for (Infrastructure.Kind known : Infrastructure.Kind.values()) {
            if (known.name().equalsIgnoreCase(kind.replace('-', '_'))) {
                return new Infrastructure(known, text.substring(equals + 1));
            }
        }
        throw new UserMistake(
                "'%s' is no infrastructure; write registrar=NAME, hosting=NAME, certificate=NAME or domain-pattern=TEXT."
                        .formatted(text.strip()));
    }
}
