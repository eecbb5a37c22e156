package org.dazaifu.sharing.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.ReleaseCheck;

/**
 * The forms of a release. A further one is a constant here and a function from the release's
 * bundle: it is checked and recorded like the others.
 */
public enum ReleaseForm {
    /** A bundle of STIX 2.1. */
    STIX,
    /** Events of MISP's core format. */
    MISP,
    /** The indicators as a table. */
    CSV,
    /** A page of text for people. */
    BRIEF;

    /** Its bytes; the same release gives the same. */
    public byte[] write(Release release, Language language) {
        return switch (this) {
            case STIX -> release.stix();
            case MISP -> MispEvents.of(release);
            case CSV -> IndicatorCsv.of(release).getBytes(UTF_8);
            case BRIEF -> Brief.of(release, language).getBytes(UTF_8);
        };
    }

    /**
     * What must keep the release from leaving in this form, in sentences; empty where nothing does.
     * The bundle is looked at too, whatever the form, for the others are made of it.
     */
    public List<String> check(byte[] written, Release release) {
        if (this == STIX) {
            return ReleaseCheck.bundle(written, release.audience(), release.forbidden());
        }
        List<String> found =
                new ArrayList<>(
                        ReleaseCheck.bundle(
                                release::open, release.audience(), release.forbidden()));
        found.addAll(ReleaseCheck.text(written, release.forbidden()));
        return List.copyOf(found);
    }
}
