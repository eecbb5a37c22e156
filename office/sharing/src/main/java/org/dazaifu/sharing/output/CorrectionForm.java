package org.dazaifu.sharing.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.StixObject;

/**
 * What an audience has from now on, in the forms of a release; where it had something before, each
 * says what of that does not stand any more.
 *
 * @param release the whole of what it has, revocations and notices among it
 * @param earlier what it had before, from the oldest on; empty where it had nothing
 * @param told what it is told of the changes; may be empty
 * @param purpose what it is to be used for; may be empty
 */
public record CorrectionForm(
        Release release, List<Standing> earlier, Language language, String told, String purpose) {

    public CorrectionForm {
        earlier = List.copyOf(earlier);
    }

    /** Its bytes; the same gives the same. */
    public byte[] write(ReleaseForm form) {
        return switch (form) {
            case STIX -> release.stix();
            case MISP ->
                    earlier.isEmpty()
                            ? form.write(release, language)
                            : new MispCorrection(live(), earlier).bytes();
            case CSV ->
                    (earlier.isEmpty()
                                    ? IndicatorCsv.of(release)
                                    : IndicatorCsv.corrected(live(), gone()))
                            .getBytes(UTF_8);
            case BRIEF ->
                    Brief.of(live(), language, purpose, !earlier.isEmpty(), told).getBytes(UTF_8);
        };
    }

    /** The release without revocations and notices, which these forms say in their own way. */
    private Release live() {
        List<StixObject> live = new ArrayList<>();
        for (StixObject object : release.bundle().objects()) {
            boolean notice =
                    object.properties().text("abstract").orElse("").equals(Standing.NOTICE);
            if (!object.properties().isTrue("revoked") && !notice) {
                live.add(object);
            }
        }
        return new Release(
                release.audience(),
                new Bundle(release.bundle().id(), live),
                release.losses(),
                release.forbidden());
    }

    /** The last state of what the audience had and has no more, by identifier. */
    private Map<String, StixObject> gone() {
        Map<String, StixObject> gone = new TreeMap<>();
        for (Standing before : earlier) {
            before.objects()
                    .forEach((id, object) -> {
                        if (!object.properties().isTrue("revoked")) {
                            gone.put(id, object);
                        }
                    });
        }
        live().bundle().objects().forEach(object -> gone.remove(object.id()));
        return gone;
    }
}
