package org.dazaifu.sharing.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.output.CorrectionForm;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.release.Matter;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.Releasing;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.sharing.standing.Update;
import org.dazaifu.sharing.standing.UpdateTerms;
import org.dazaifu.sharing.standing.Updating;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Releases of an opened case, and their record on its ledger.
 *
 * <p>Beside each act the case keeps the bundle that the audience has from then on, and the file as
 * it left, so that what an audience has is known at any time. A file is in the case before the act
 * that names it is on the ledger, and the act is there before anything leaves.
 *
 * <p>The secret of the pseudonyms is the office's signature on a fixed text, which is never shown:
 * whoever has the office's key can make them, nobody else, and they are the same in all its cases.
 */
public final class CaseSharing {

    /** The act by which a release is recorded. */
    public static final String RELEASED = ReleaseAct.NAME;

    private static final String SECRET = "dazaifu/pseudonyms";

    private final CaseReview review;
    private final byte[] secret;
    private final SortedSet<String> given;
    private final SortedSet<String> names;
    private final List<StixObject> objects;

    /** The same, where no names are known that no object bears. */
    public CaseSharing(CaseReview review, SigningKey office) throws CaseException {
        this(review, office, Set.of());
    }

    /**
     * @param names names and addresses of the victim that no object bears; a release keeps them on
     *     the ledger, and they hold for all later ones
     * @throws CaseException where the case's bundle is not as it was written, or holds what is no
     *     object
     */
    public CaseSharing(CaseReview review, SigningKey office, Set<String> names)
            throws CaseException {
        this.review = review;
        this.given = new TreeSet<>(names);
        this.names = new TreeSet<>(names);
        review.acts().stream()
                .filter(act -> act.name().equals(RELEASED))
                .forEach(act -> this.names.addAll(act.texts("names")));
        this.secret =
                office.named(SECRET)
                        .sign("the secret of pseudonyms, never shown\n", Instant.EPOCH)
                        .base64()
                        .getBytes(UTF_8);
        List<StixObject> read = new ArrayList<>();
        review.result("bundle.json", in -> read.addAll(read(in, "bundle.json")));
        this.objects = List.copyOf(read);
    }

    private static List<StixObject> read(InputStream in, String name)
            throws CaseException, IOException {
        List<StixObject> read = new ArrayList<>();
        try (BundleReader reader = BundleReader.of(in, name)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                switch (item.get()) {
                    case StixObject object -> read.add(object);
                    case MalformedObject malformed ->
                            throw broken(
                                    name + " holds what is no object: " + malformed.reason(), null);
                }
            }
        } catch (StixException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
        return read;
    }

    static List<StixObject> read(byte[] bytes, String name) throws CaseException {
        try {
            return read(new ByteArrayInputStream(bytes), name);
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    private static CaseException broken(String why, @Nullable Exception cause) {
        return new CaseException(CaseException.Code.BROKEN, why + "; nothing is released", cause);
    }

    /** The case's objects. */
    public List<StixObject> objects() {
        return objects;
    }

    /** Which case it is. */
    public String caseId() {
        return review.header().id().toString();
    }

    /** The secret by which an audience's pseudonyms and identifiers are made. */
    AudienceKey key(String audience) {
        return AudienceKey.of(secret, audience);
    }

    /** What may go to an audience, whatever it has. */
    public Release release(Audience audience) {
        Set<String> sectors = new HashSet<>();
        // The victim's sector is one word of the office's own; docs/sharing.md says how they meet.
        String sector = review.observations().victim().sector();
        if (!sector.isBlank()) {
            sectors.add(sector);
        }
        Set<String> aims = new HashSet<>();
        review.observations().circumstances().aims().forEach(aim -> aims.add(aim.id()));
        Withdrawals withdrawals = withdrawals();
        return Releasing.of(
                new Matter(
                        objects,
                        review.header().marking(),
                        sectors,
                        aims,
                        names,
                        withdrawals.of(audience.id(), objects, producer())),
                audience,
                key(audience.id()));
    }

    /** What of the case was withdrawn. */
    public Withdrawals withdrawals() {
        return Withdrawals.of(review.acts());
    }

    /**
     * What goes to an audience, given what it has.
     *
     * @param told what it is told of changes; may be empty
     * @param at the version of what changes
     */
    public Update update(Audience audience, String told, Instant at) throws CaseException {
        return Updating.of(
                standing(audience.id()),
                release(audience),
                new UpdateTerms(caseId(), makers(audience.id()), at, told),
                key(audience.id()));
    }

    /** The identities under which the office made objects, as an audience sees them. */
    public Set<String> makers(String audience) throws CaseException {
        String ours = producer();
        return Set.of(
                ours, "identity--" + key(audience).uuid("object", ours.toLowerCase(Locale.ROOT)));
    }

    /** The identity under which the office makes objects, as the case's bundle has it. */
    private String producer() {
        return StixId.named("identity", "producer\n" + review.header().producer()).toString();
    }

    /** What an audience has. */
    public Standing standing(String audience) throws CaseException {
        List<Standing> all = standings(audience);
        return all.isEmpty() ? Standing.NOTHING : all.getLast();
    }

    /** What an audience had one after the other, each state once in a row. */
    public List<Standing> standings(String audience) throws CaseException {
        List<Standing> all = new ArrayList<>();
        String last = "";
        for (ReleaseAct act : releases()) {
            if (act.audience().equals(audience)
                    && !act.stix().isEmpty()
                    && !act.stix().equals(last)) {
                last = act.stix();
                all.add(standing(act));
            }
        }
        return all;
    }

    /** What the audience of a release had from then on; nothing where no copy was kept. */
    public Standing standing(ReleaseAct act) throws CaseException {
        return act.stix().isEmpty()
                ? Standing.NOTHING
                : Standing.of(read(review.kept(act.act(), act.stix()), act.stix()));
    }

    /** The bytes of a release as it left, from the case. */
    public byte[] kept(ReleaseAct act) throws CaseException {
        return review.kept(act.act(), act.kept());
    }

    /**
     * A state that an audience has, or is about to have, in a form.
     *
     * @param told what it is told of changes; may be empty
     */
    public byte[] write(Update update, ReleaseForm form, Handing handing) throws CaseException {
        List<Standing> earlier = new ArrayList<>(standings(update.release().audience().id()));
        earlier.removeIf(update.standing()::equals);
        return new CorrectionForm(
                        update.release(),
                        earlier,
                        handing.language(),
                        handing.told(),
                        handing.purpose())
                .write(form);
    }

    /** The name under which the case keeps a file of a form. */
    private static String name(String audience, Digest sha256, ReleaseForm form) {
        return audience + "." + sha256.hex().substring(0, 32) + ReleaseAct.end(form);
    }

    /** The name under which the case keeps the bundle of a state. */
    public static String name(Update update) {
        Release release = update.release();
        return name(release.audience().id(), release.sha256(), ReleaseForm.STIX);
    }

    /**
     * Checks what is about to leave, keeps it in the case, and records it; it is on the disk when
     * this returns, and may leave then.
     *
     * @param bytes it in the form in which it leaves
     * @throws CaseException where the check finds anything; nothing is recorded then and nothing
     *     may leave
     */
    public ReleaseAct record(Update update, byte[] bytes, Handing handing) throws CaseException {
        List<String> found = handing.form().check(bytes, update);
        if (!found.isEmpty()) {
            throw new CaseException(
                    CaseException.Code.BROKEN,
                    "nothing was released: in what was about to leave, " + found.getFirst(),
                    null);
        }
        Release release = update.release();
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("audience", release.audience().id());
        act.put("format", handing.form().name().toLowerCase(Locale.ROOT));
        Digest sha256 = FileDigest.of(bytes).sha256();
        act.put("sha256", sha256.hex());
        act.put("by", handing.by());
        act.put("reason", handing.reason());
        act.put("bundle", release.bundle().id().toString());
        act.put("kind", handing.kind().word());
        act.put("path", handing.route().word());
        act.put("language", handing.language().code());
        act.put("to", handing.to());
        if (!given.isEmpty()) {
            act.put("names", List.copyOf(given));
        }
        if (!handing.told().isBlank()) {
            act.put("told", handing.told());
        }
        if (!handing.purpose().isBlank()) {
            act.put("purpose", handing.purpose());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(name(release.audience().id(), sha256, handing.form()), bytes);
        files.computeIfAbsent(name(update), _ -> release.stix());
        CaseAct recorded = review.act(RELEASED, act, files);
        return ReleaseAct.of(recorded).orElseThrow();
    }

    /** Records what is withdrawn from whom. What follows from it is for {@link Recall}. */
    void withdraw(Withdrawals.Withdrawal withdrawal) throws CaseException {
        review.act(Withdrawals.ACT, withdrawal.members());
    }

    /** Records a person's word that a recipient has the latest of what its audience had. */
    public void acknowledge(String audience, String recipient, String by, String reason)
            throws CaseException {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("audience", audience);
        act.put("recipient", recipient);
        act.put("by", by);
        act.put("reason", reason);
        review.act(Holders.ACKNOWLEDGED, act);
    }

    /** Every act on the case. */
    List<CaseAct> acts() {
        return review.acts();
    }

    /** What was released before, in the order in which it was. */
    public List<ReleaseAct> releases() {
        return review.acts().stream().flatMap(act -> ReleaseAct.of(act).stream()).toList();
    }

    /** The audiences that anything was released to, in the order in which it first was. */
    public Set<String> audiences() {
        Set<String> all = new LinkedHashSet<>();
        releases().forEach(act -> all.add(act.audience()));
        return all;
    }
}
