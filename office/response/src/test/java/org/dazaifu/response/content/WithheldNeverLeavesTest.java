package org.dazaifu.response.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.response.content.Verdict.Withheld;
import org.junit.jupiter.api.Test;

/** Over random indicators: what is withheld is in no artifact, and no artifact covers it. */
class WithheldNeverLeavesTest {

    private static final int CASES = 120;

    /** Whatever could be read as a name, an address or a digest. */
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9_.:*-]+");

    private static final List<String> POPULAR = List.copyOf(HarmCheckTest.LISTS.popular);
    private static final List<String> SHARED = List.copyOf(HarmCheckTest.LISTS.shared.keySet());
    private static final List<String> VENDORS = List.copyOf(HarmCheckTest.LISTS.vendors);
    private static final List<String> LABELS =
            List.of("evil", "cdn-update", "www", "xn--80ak6aa92e", "a", "login", "_x");
    private static final List<String> ENDS =
            List.of(
                    "com",
                    "net",
                    "co.jp",
                    "github.io",
                    "local",
                    "rpz-ip",
                    "corp",
                    "test",
                    "jp",
                    "yamatake-heavy.co.jp",
                    "duckdns.org",
                    "example.com",
                    "ck");

    @Test
    void overRandomCases() {
        Random random = new Random(20260503);
        int withheld = 0;
        int cleared = 0;
        for (int i = 0; i < CASES; i++) {
            List<String> indicators = new ArrayList<>();
            for (int n = random.nextInt(40); n >= 0; n--) {
                indicators.add(indicator(random));
            }
            List<MatchedRule> rules = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                rules.add(rule(random, indicators));
            }
            Content content =
                    Content.of(ContentFixture.signs(indicators, rules), ContentFixture.CHECK);
            Forms.check(content);
            check(content);
            withheld += content.screening().withheld().size();
            cleared += content.screening().cleared().size();
        }
        assertThat(withheld).isGreaterThan(500);
        assertThat(cleared).isGreaterThan(500);
    }

    private static void check(Content content) {
        Set<String> values = new HashSet<>();
        for (Withheld one : content.screening().withheld()) {
            Indicator.read(one.text()).ifPresent(indicator -> values.add(indicator.value()));
        }
        for (Artifact artifact : content.artifacts()) {
            Set<String> tokens = new HashSet<>();
            Matcher matcher = TOKEN.matcher(artifact.text().toLowerCase(java.util.Locale.ROOT));
            while (matcher.find()) {
                tokens.add(matcher.group());
                tokens.addAll(List.of(matcher.group().split(":", -1)));
            }
            for (String value : values) {
                if (!value.contains(".") && !value.contains(":") && value.length() < 32) {
                    continue;
                }
                String at = artifact.fileName() + " names or covers " + value;
                assertThat(tokens).as(at).doesNotContain(value);
                for (String above = value; above.contains("."); above = parent(above)) {
                    assertThat(tokens).as(at).doesNotContain("." + above, "*." + above);
                }
                IpAddress.read(value)
                        .ifPresent(
                                a -> assertThat(tokens).as(at).doesNotContain(RpzZone.trigger(a)));
            }
        }
    }

    private static String parent(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static String indicator(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "ip:" + random.nextInt(256) + "." + random.nextInt(256) + ".1.9";
            case 1 ->
                    "ip:"
                            + pick(random, List.of("10.", "127.", "192.168.", "45.155.204."))
                            + "9.8.7".substring(0, 3);
            case 2 ->
                    "ip:"
                            + pick(
                                            random,
                                            List.of(
                                                    "2a02:",
                                                    "2001:db8:",
                                                    "fe80:",
                                                    "::ffff:8.8.8.8 "))
                                    .strip()
                            + (random.nextBoolean() ? ":" + random.nextInt(10) : "");
            case 3 -> "domain:" + pick(random, random.nextBoolean() ? POPULAR : VENDORS);
            case 4 ->
                    "domain:"
                            + pick(random, LABELS)
                            + "."
                            + pick(random, random.nextBoolean() ? SHARED : POPULAR);
            case 5 ->
                    "domain:"
                            + pick(random, LABELS)
                            + "."
                            + pick(random, LABELS)
                            + "."
                            + pick(random, ENDS);
            case 6 -> "domain:" + pick(random, LABELS) + "." + pick(random, ENDS);
            case 7 ->
                    "sha256:"
                            + (random.nextBoolean()
                                    ? "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                                    : "%064x".formatted(random.nextLong() >>> 1));
            default -> hostile(random);
        };
    }

    private static String hostile(Random random) {
        String alphabet = "a.b:\"'\\;|\n\r\t $(){}*`#-_%é\u202e\u0000,[]";
        var text = new StringBuilder(pick(random, List.of("domain:", "ip:", "md5:", "")));
        for (int n = random.nextInt(30); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static MatchedRule rule(Random random, List<String> indicators) {
        String named = pick(random, indicators);
        String value = named.substring(named.indexOf(':') + 1).replace("'", "''");
        String text =
                ContentFixture.RULE_TEXT.replace(
                        "\\evil.exe", random.nextBoolean() ? value : "*x." + value);
        return new MatchedRule(hostile(random), text.replace("A tool", hostileTitle(random)));
    }

    private static String hostileTitle(Random random) {
        return random.nextBoolean() ? "A tool" : "'" + hostile(random).replace("'", "''") + "'";
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
