package org.dazaifu.sharing.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.release.Matter;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.Releasing;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Releases of an opened case, and their record on its ledger.
 *
 * <p>The secret of the pseudonyms is the office's signature on a fixed text, which is never shown:
 * whoever has the office's key can make them, nobody else, and they are the same in all its cases.
 */
public final class CaseSharing {

    /** The act by which a release is recorded. */
    public static final String RELEASED = "released";

    private static final String SECRET = "dazaifu/pseudonyms";

    private final CaseReview review;
    private final byte[] secret;
    private final List<StixObject> objects;

    /**
     * @throws CaseException where the case's bundle is not as it was written, or holds what is no
     *     object
     */
    public CaseSharing(CaseReview review, SigningKey office) throws CaseException {
        this.review = review;
        this.secret =
                office.named(SECRET)
                        .sign("the secret of pseudonyms, never shown\n", Instant.EPOCH)
                        .base64()
                        .getBytes(UTF_8);
        this.objects = read(review);
    }

    private static List<StixObject> read(CaseReview review) throws CaseException {
        List<StixObject> read = new ArrayList<>();
        review.result(
                "bundle.json",
                in -> {
                    try (BundleReader reader = BundleReader.of(in, "bundle.json")) {
                        for (Optional<BundleItem> item = reader.next();
                                item.isPresent();
                                item = reader.next()) {
                            switch (item.get()) {
                                case StixObject object -> read.add(object);
                                case MalformedObject malformed ->
                                        throw broken(
                                                "bundle.json holds what is no object: "
                                                        + malformed.reason(),
                                                null);
                            }
                        }
                    } catch (StixException e) {
                        throw broken(String.valueOf(e.getMessage()), e);
                    }
                });
        return List.copyOf(read);
    }

    private static CaseException broken(String why, @Nullable Exception cause) {
        return new CaseException(CaseException.Code.BROKEN, why + "; nothing is released", cause);
    }

    /** The case's objects. */
    public List<StixObject> objects() {
        return objects;
    }

    /** What may go to an audience. */
    public Release release(Audience audience) {
        Set<String> sectors = new HashSet<>();
        // The victim's sector is one word of the office's own; docs/sharing.md says how they meet.
        String sector = review.observations().victim().sector();
        if (!sector.isBlank()) {
            sectors.add(sector);
        }
        Set<String> aims = new HashSet<>();
        review.observations().circumstances().aims().forEach(aim -> aims.add(aim.id()));
        return Releasing.of(
                new Matter(objects, review.header().marking(), sectors, aims, Set.of()),
                audience,
                AudienceKey.of(secret, audience.id()));
    }

    /**
     * Checks what is about to leave, and records it; it is on the disk when this returns, and may
     * leave then.
     *
     * @throws CaseException where the check finds anything; nothing is recorded then and nothing
     *     may leave
     */
    public void record(Release release, ReleaseForm form, byte[] bytes, String by, String reason)
            throws CaseException {
        List<String> found = form.check(bytes, release);
        if (!found.isEmpty()) {
            throw new CaseException(
                    CaseException.Code.BROKEN,
                    "nothing was released: in what was about to leave, " + found.getFirst(),
                    null);
        }
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("audience", release.audience().id());
        act.put("format", form.name().toLowerCase(Locale.ROOT));
        act.put("sha256", FileDigest.of(bytes).sha256().hex());
        act.put("by", by);
        act.put("reason", reason);
        act.put("bundle", release.bundle().id().toString());
        review.act(RELEASED, act);
    }

    /** What was released before, in the order in which it was. */
    public List<CaseAct> history() throws CaseException {
        return review.custody().acts().stream().filter(act -> act.name().equals(RELEASED)).toList();
    }
}
