package org.dazaifu.sharing.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.output.CorrectionForm;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.Releasing;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.dazaifu.stix.check.BundleCheck;
import org.dazaifu.stix.check.Severity;
import org.junit.jupiter.api.Test;

/** 40 random histories; -Dsharing.histories=20000 for the nightly run. */
class StandingPropertyTest {

    private static final int HISTORIES = Integer.getInteger("sharing.histories", 40);
    private static final byte[] OFFICE = "an office's secret of 32 bytes..".getBytes(UTF_8);
    private static final List<Audience> AUDIENCES =
            List.of(
                    audience("one", Tlp.AMBER),
                    audience("two", Tlp.GREEN),
                    audience("all", Tlp.CLEAR));

    private static Audience audience(String id, Tlp highest) {
        Audience like = Audiences.shipped().named("quad").orElseThrow();
        return new Audience(
                id,
                like.english(),
                like.japanese(),
                like.members(),
                highest,
                like.need(),
                List.of(),
                List.of(),
                like.unrecognisable());
    }

    /** What one audience has, as a reference model keeps it. */
    private static final class Model {
        Standing standing = Standing.NOTHING;
        final List<Standing> earlier = new ArrayList<>();
        final Set<String> revokedForEver = new HashSet<>();
        final Set<String> had = new HashSet<>();
        final Map<String, StixObject> latest = new HashMap<>();
    }

    private static Set<String> ours(AudienceKey key) {
        return Set.of(
                RandomHistory.OFFICE, "identity--" + key.uuid("object", RandomHistory.OFFICE));
    }

    private static Update update(RandomHistory history, Model model, Audience to, Instant at) {
        AudienceKey key = AudienceKey.of(OFFICE, to.id());
        Release release = Releasing.of(history.matter(), to, key);
        return Updating.of(
                model.standing,
                release,
                new UpdateTerms("case", ours(AudienceKey.of(OFFICE, to.id())), at, ""),
                AudienceKey.of(OFFICE, to.id()));
    }

    @Test
    void whateverHappensToACaseEachAudienceHasWhatItMayHaveAndNothingElse() {
        int revoked = 0;
        int removed = 0;
        int reissued = 0;
        int changed = 0;
        int again = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            Random random = new Random(~seed);
            Map<String, Model> models = new HashMap<>();
            AUDIENCES.forEach(one -> models.put(one.id(), new Model()));
            for (int step = 0; step < 12; step++) {
                history.step();
                Audience to = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
                Model model = java.util.Objects.requireNonNull(models.get(to.id()));
                Instant at = history.now();
                Update update = update(history, model, to, at);
                String as = "seed %d step %d".formatted(seed, step);
                assertThat(update(history, model, to, at).release().stix())
                        .as(as)
                        .isEqualTo(update.release().stix());
                check(as, history, model, to, update);
                if (step % 4 == 3) {
                    forms(as, history, model, to, update);
                }
                revoked += update.revoked().size();
                removed += update.removed().size();
                reissued += update.reissued().size();
                changed += update.changed().size();
                if (!update.isNothing()) {
                    model.earlier.add(update.standing());
                }
                model.standing = update.standing();
                Update once = update(history, model, to, at.plusSeconds(60));
                assertThat(once.isNothing()).as(as).isTrue();
                for (String id : update.added()) {
                    again += history.things.containsKey(id) || id.startsWith("note--") ? 0 : 1;
                }
            }
        }
        assertThat(revoked).isGreaterThan(HISTORIES / 2);
        assertThat(removed).isGreaterThan(HISTORIES / 4);
        assertThat(reissued).isGreaterThan(HISTORIES / 10);
        assertThat(changed).isGreaterThan(HISTORIES / 2);
        assertThat(again).isGreaterThan(HISTORIES / 20);
    }

    private static void check(
            String as, RandomHistory history, Model model, Audience to, Update update) {
        Set<String> open = history.open(to.highest());
        String text = new String(update.release().stix(), UTF_8);
        Set<String> allowed = new HashSet<>();
        for (String id : open) {
            allowed.add(history.thing(id).word);
        }
        for (String word : history.allWords) {
            boolean there = text.contains(word);
            assertThat(there && !allowed.contains(word)).as(as + " " + word).isFalse();
        }
        for (String id : open) {
            RandomHistory.Thing thing = history.thing(id);
            // Whether an identity is a maker or made unrecognisable follows from the rest.
            if (!thing.type.equals("identity")) {
                assertThat(text).as(as + " " + id).contains(thing.word);
            }
        }
        assertThat(update.check()).as(as).isEmpty();
        BundleCheck check = new BundleCheck();
        Map<String, StixObject> now = update.standing().objects();
        for (StixObject object : update.release().bundle().objects()) {
            assertThat(check.next(object))
                    .as(as)
                    .filteredOn(f -> f.problem().severity() == Severity.ERROR)
                    .isEmpty();
            versions(as, model, object);
            if (!object.type().equals("marking-definition")) {
                model.had.add(object.id());
            }
        }
        for (String id : model.had) {
            boolean live = now.containsKey(id) && !Standing.isRevoked(now.get(id));
            if (!live && !now.containsKey(id)) {
                assertThat(text).as(as + " is named: " + id).contains(id);
            }
        }
        // Nobody is told of what it never had.
        for (String id : history.things.keySet()) {
            if (!model.had.contains(id)) {
                assertThat(text).as(as).doesNotContain(id);
            }
        }
    }

    /** Versions only grow; what was revoked stays so; others' objects are as they made them. */
    private static void versions(String as, Model model, StixObject object) {
        StixObject before = model.latest.put(object.id(), object);
        if (Standing.isRevoked(object)) {
            model.revokedForEver.add(object.id());
            assertThat(object.properties().text("created_by_ref").orElse(""))
                    .as(as)
                    .isNotEqualTo(RandomHistory.OTHERS);
        }
        assertThat(model.revokedForEver.contains(object.id()))
                .as(as + " " + object.id())
                .isEqualTo(Standing.isRevoked(object));
        if (before == null || before.equals(object) || !Standing.isVersioned(object)) {
            return;
        }
        assertThat(object.properties().text("created"))
                .as(as)
                .isEqualTo(before.properties().text("created"));
        Instant earlier = Instant.parse(before.properties().text("modified").orElseThrow());
        Instant later = Instant.parse(object.properties().text("modified").orElseThrow());
        String maker = object.properties().text("created_by_ref").orElse("");
        boolean others = !maker.isEmpty() && !maker.equals(RandomHistory.OFFICE);
        if (others) {
            assertThat(later).as(as).isAfterOrEqualTo(earlier);
        } else {
            assertThat(later).as(as + " " + object).isAfter(earlier);
        }
    }

    private static void forms(
            String as, RandomHistory history, Model model, Audience to, Update update) {
        Set<String> allowed = new HashSet<>();
        for (String id : history.open(to.highest())) {
            allowed.add(history.thing(id).word);
        }
        for (ReleaseForm form : ReleaseForm.values()) {
            for (Language language : List.of(Language.JAPANESE)) {
                byte[] bytes =
                        new CorrectionForm(
                                        update.release(), model.earlier, language, "", "training")
                                .write(form);
                String text = new String(bytes, UTF_8);
                for (String word : history.allWords) {
                    if (text.contains(word)) {
                        assertThat(allowed).as(as + " " + form).contains(word);
                    }
                }
                assertThat(form.check(bytes, update)).as(as + " " + form).isEmpty();
            }
        }
    }
}
