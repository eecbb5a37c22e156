package org.dazaifu.sharing.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.release.ReleaseCheck;
import org.dazaifu.sharing.standing.Update;

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
            case BRIEF -> Brief.of(release, language, "", false, "").getBytes(UTF_8);
        };
    }

    /**
     * What must keep the release from leaving in this form, in sentences; empty where nothing does.
     * The bundle is looked at too, whatever the form, for the others are made of it.
     */
    public List<String> check(byte[] written, Release release) {
        return this == STIX
                ? ReleaseCheck.bundle(written, release.audience(), release.forbidden())
                : check(
                        ReleaseCheck.bundle(release::open, release.audience(), release.forbidden()),
                        written,
                        release);
    }

    /** The same of what goes to an audience that may have had something before. */
    public List<String> check(byte[] written, Update update) {
        return check(update.check(), written, update.release());
    }

    private List<String> check(List<String> ofBundle, byte[] written, Release release) {
        List<String> found = new ArrayList<>(ofBundle);
        if (this != STIX) {
            found.addAll(ReleaseCheck.text(written, release.forbidden()));
        }
        return List.copyOf(found);
    }
}
