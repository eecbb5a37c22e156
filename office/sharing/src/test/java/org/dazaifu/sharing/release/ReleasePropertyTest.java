package org.dazaifu.sharing.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.audience.NeedToKnow;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.release.Loss.Kind;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.Test;

/** 2,000 random cases; -Dsharing.cases=100000 for the nightly run. */
class ReleasePropertyTest {

    private static final int CASES = Integer.getInteger("sharing.cases", 2000);
    private static final byte[] OFFICE = "an office's secret of 32 bytes..".getBytes(UTF_8);

    private static final Audience QUAD = Audiences.shipped().named("quad").orElseThrow();

    private static final Set<String> KINDS =
            Set.of("indicator", "malware", "tool", "campaign", "report", "x-open-thing");
    private static final Audience NEEDY =
            new Audience(
                    "needy",
                    "Who needs little",
                    "必要最小限の提供先",
                    List.of("JP"),
                    Tlp.AMBER,
                    new NeedToKnow(Set.of(), Set.of(), KINDS),
                    List.of(),
                    List.of(),
                    Set.of(Audience.Hidden.values()));

    private static Release release(RandomMatter matter) {
        return release(matter, QUAD);
    }

    private static Release release(RandomMatter matter, Audience audience) {
        return Releasing.of(matter.matter(), audience, AudienceKey.of(OFFICE, audience.id()));
    }

    private static List<byte[]> outputs(Release release) {
        List<byte[]> outputs = new ArrayList<>();
        for (ReleaseForm form : ReleaseForm.values()) {
            for (Language language : Language.values()) {
                outputs.add(form.write(release, language));
            }
        }
        return outputs;
    }

    /** What of the secrets is in the bytes; the test's own eyes, not the program's. */
    private static List<String> leaks(byte[] bytes, RandomMatter matter) {
        String text = new String(bytes, UTF_8).toLowerCase(Locale.ROOT);
        List<String> leaks = new ArrayList<>();
        matter.canaries.forEach(c -> found(text, c, leaks));
        matter.hosts.forEach(h -> found(text, h, leaks));
        matter.secretIds().forEach(id -> found(text, id.substring(id.length() - 36), leaks));
        return leaks;
    }

    private static void found(String text, String what, List<String> leaks) {
        if (text.contains(what.toLowerCase(Locale.ROOT))) {
            leaks.add(what);
        }
    }

    @Test
    void nothingThatMustStayLeavesInAnyFormAndNothingOfItCanBeInferred() {
        int kept = 0;
        int removed = 0;
        int withPseudonyms = 0;
        int words = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Release release =
                    nothingLeaks(new RandomMatter(seed, 0), new RandomMatter(seed, 1), QUAD, seed);
            kept += release.bundle().objects().size() > 2 ? 1 : 0;
            removed += has(release, Kind.OBJECT) ? 1 : 0;
            withPseudonyms += has(release, Kind.PSEUDONYM) ? 1 : 0;
            words += has(release, Kind.WORDS) ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(CASES * 9 / 10);
        assertThat(removed).isEqualTo(CASES);
        assertThat(withPseudonyms).isGreaterThan(CASES / 4);
        assertThat(words).isGreaterThan(CASES / 2);
    }

    @Test
    void whatAnAudienceNeedNotKnowIsWithheldAsASecretIs() {
        int kept = 0;
        for (long seed = 0; seed < CASES / 4; seed++) {
            Release release =
                    nothingLeaks(
                            new RandomMatter(seed, 0, KINDS),
                            new RandomMatter(seed, 1, KINDS),
                            NEEDY,
                            seed);
            assertThat(release.bundle().objects())
                    .allMatch(one ->
                            KINDS.contains(one.type()) || one.type().equals("marking-definition"));
            kept += release.bundle().objects().size() > 2 ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(CASES / 4 / 2);
    }

    /** Looks at every form of one case's release, and compares it with a twin's. */
    private static Release nothingLeaks(
            RandomMatter one, RandomMatter twin, Audience audience, long seed) {
        Release release = release(one, audience);
        List<byte[]> outputs = outputs(release);
        for (byte[] bytes : outputs) {
            assertThat(leaks(bytes, one)).as("seed " + seed).isEmpty();
        }
        for (ReleaseForm form : ReleaseForm.values()) {
            assertThat(form.check(form.write(release, Language.values()[0]), release))
                    .as("seed " + seed)
                    .isEmpty();
        }
        List<byte[]> others = outputs(release(twin, audience));
        for (int i = 0; i < outputs.size(); i++) {
            if (Arrays.equals(others.get(i), outputs.get(i))) {
                continue;
            }
            String first = new String(outputs.get(i), UTF_8);
            assertThat(new String(others.get(i), UTF_8).lines())
                    .as("seed " + seed)
                    .containsExactlyElementsOf(first.lines().toList());
            assertThat(others.get(i)).as("seed " + seed).isEqualTo(outputs.get(i));
        }
        return release;
    }

    private static boolean has(Release release, Kind kind) {
        return release.losses().stream().anyMatch(loss -> loss.kind() == kind);
    }

    @Test
    void aPlantedLeakIsSeenByTheTestAndByTheCheck() {
        RandomMatter matter = new RandomMatter(3, 0);
        Release release = release(matter);
        String text = new String(release.stix(), UTF_8);
        String id = matter.secretIds().iterator().next();
        Set<String> plants = Set.of("a " + id, id.substring(id.length() - 36));
        for (String plant : plants) {
            byte[] leaking =
                    text.replaceFirst("\"type\":", "\"x\":\"" + plant + "\",\"type\":")
                            .getBytes(UTF_8);
            assertThat(leaks(leaking, matter)).isNotEmpty();
            assertThat(ReleaseCheck.bundle(leaking, release.audience(), release.forbidden()))
                    .isNotEmpty();
        }
        String name =
                release.forbidden().stream()
                        .filter(f -> f.startsWith("kanary"))
                        .findFirst()
                        .orElseThrow();
        byte[] named = text.replaceFirst("Seen", "Seen by " + name + " ").getBytes(UTF_8);
        assertThat(leaks(named, matter)).isNotEmpty();
        assertThat(ReleaseCheck.bundle(named, release.audience(), release.forbidden()))
                .isNotEmpty();
        byte[] above =
                text.replaceFirst(
                                "(\"object_marking_refs\":\\[\")[^\"]+",
                                "$1marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1")
                        .getBytes(UTF_8);
        assertThat(ReleaseCheck.bundle(above, release.audience(), release.forbidden()))
                .isNotEmpty();
    }
}
