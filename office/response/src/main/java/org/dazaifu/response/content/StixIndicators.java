package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.MatchedRules.Kept;
import org.dazaifu.response.content.Verdict.Cleared;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.Common;
import org.dazaifu.stix.DomainObject.Identity;
import org.dazaifu.stix.DomainObject.Indicator;
import org.dazaifu.stix.ExternalReference;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;

/**
 * Indicators as a STIX 2.1 bundle, marked with the case's label. Their type is anomalous activity:
 * that an address was met in an attack does not show that it is malicious.
 */
final class StixIndicators {

    /** The same as in the bundle of a case, as a producer is one object everywhere. */
    private static final Instant PRODUCERS_CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Pattern TECHNIQUE = Pattern.compile("T[0-9]{4}(\\.[0-9]{3})?");

    private final CaseSigns signs;
    private final StixId producer;

    StixIndicators(CaseSigns signs) {
        this.signs = signs;
        this.producer = StixId.named("identity", "producer\n" + signs.producer());
    }

    /** A bundle of them; empty where there is none. */
    Optional<Artifact> of(String fileName, List<Cleared> cleared, List<Kept> rules) {
        if (cleared.isEmpty() && rules.isEmpty()) {
            return Optional.empty();
        }
        var objects = new ArrayList<StixObject>();
        objects.add(signs.marking().definition());
        objects.add(
                new Identity(
                                producer,
                                Common.of(PRODUCERS_CREATED).marked(signs.marking()),
                                signs.producer(),
                                "organization",
                                List.of())
                        .toStix());
        cleared.forEach(one -> objects.add(indicator(one).toStix()));
        rules.forEach(rule -> objects.add(indicator(rule).toStix()));
        StixId id = StixId.named("bundle", "%s\n%s\n%s".formatted(fileName, key(""), signs.made()));
        return Optional.of(
                new Artifact(
                        Kind.STIX,
                        fileName,
                        text(new Bundle(id, objects)),
                        Screening.warnings(cleared)));
    }

    private Indicator indicator(Cleared one) {
        Common common = one.warnings().isEmpty() ? common() : common().labelled("shared-hosting");
        return indicator(
                common,
                one.indicator().toText(),
                one.indicator().value(),
                String.join(" ", one.warnings()),
                Indicator.equality(path(one), one.indicator().value()),
                "stix");
    }

    private Indicator indicator(Kept kept) {
        Common common = common();
        for (String technique : kept.rule().techniques()) {
            if (TECHNIQUE.matches(technique)) {
                common = common.referring(ExternalReference.attack(technique));
            }
        }
        String title = Quoting.line(kept.rule().title());
        return indicator(common, kept.fileName(), title, "", kept.text(), "sigma");
    }

    private Indicator indicator(
            Common common, String key, String name, String about, String pattern, String type) {
        return new Indicator(
                StixId.named("indicator", key(key)),
                common,
                name,
                about,
                List.of("anomalous-activity"),
                pattern,
                type,
                signs.created(),
                null,
                List.of());
    }

    private static String path(Cleared one) {
        return switch (one.indicator()) {
            case org.dazaifu.response.content.Indicator.Address address ->
                    address.address().isV4() ? "ipv4-addr:value" : "ipv6-addr:value";
            case org.dazaifu.response.content.Indicator.Name _ -> "domain-name:value";
            case org.dazaifu.response.content.Indicator.FileDigest digest ->
                    switch (digest.algorithm()) {
                        case MD5 -> "file:hashes.MD5";
                        case SHA1 -> "file:hashes.'SHA-1'";
                        case SHA256 -> "file:hashes.'SHA-256'";
                    };
        };
    }

    private String key(String of) {
        return "content\n" + signs.caseId() + "\n" + of;
    }

    private Common common() {
        return new Common(
                        signs.created(), signs.made(), null, null, List.of(), List.of(), List.of())
                .createdBy(producer)
                .marked(signs.marking());
    }

    private static String text(Bundle bundle) {
        var out = new ByteArrayOutputStream();
        try {
            bundle.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
