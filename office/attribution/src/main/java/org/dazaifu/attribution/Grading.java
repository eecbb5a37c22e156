package org.dazaifu.attribution;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dazaifu.attribution.Grade.Credibility;
import org.dazaifu.attribution.Grade.Reliability;
import org.dazaifu.knowledge.Report;

/**
 * How grades are given, by what is known of a source and nothing else; the rule is declared, not
 * measured.
 *
 * <p>An observation: B where it was seen in the case's own evidence, with 2 where two or more
 * sightings show it and 3 where one does; F6 where a person typed it in. A relation that public
 * reports state: B where a government's site published one of them, else C; 2 where sites of two or
 * more publishers say so, else 3. Nothing is ever A or 1: reports copy from each other, and how far
 * they do is not known.
 */
final class Grading {

    private static final Pattern GOVERNMENT =
            Pattern.compile(
                    "(.*\\.)?(gov|mil|gov\\.[a-z]{2}|go\\.(jp|kr|th|id|ke|ug|tz)|gob\\.[a-z]{2}|gc\\.ca|govt\\.nz|gouv\\.fr|bund\\.de|admin\\.ch|europa\\.eu|gv\\.at|nato\\.int)");

    private static final Pattern ARCHIVE =
            Pattern.compile("https?://web\\.archive\\.org/web/[^/]+/", Pattern.CASE_INSENSITIVE);

    /** What public trackers say of groups' victims, aims and States, without naming reports. */
    static final Grade CIRCUMSTANCE = new Grade(Reliability.C, Credibility.POSSIBLY_TRUE);

    private Grading() {}

    /** The grade of something observed. */
    static Grade observed(Collection<Long> sightings) {
        return switch (sightings.size()) {
            case 0 -> Grade.UNJUDGED;
            case 1 -> new Grade(Reliability.B, Credibility.POSSIBLY_TRUE);
            default -> new Grade(Reliability.B, Credibility.PROBABLY_TRUE);
        };
    }

    /** The grade of what all of the reports say. */
    static Grade reported(List<Report> reports) {
        if (reports.isEmpty()) {
            return Grade.UNJUDGED;
        }
        var publishers = new TreeSet<String>();
        for (Report report : reports) {
            publishers.add(publisher(report));
        }
        boolean official = publishers.stream().anyMatch(p -> GOVERNMENT.matcher(p).matches());
        return new Grade(
                official ? Reliability.B : Reliability.C,
                publishers.size() > 1 ? Credibility.PROBABLY_TRUE : Credibility.POSSIBLY_TRUE);
    }

    /**
     * The site that published the report, without {@code www}; its name where it has no address.
     */
    static String publisher(Report report) {
        for (String url : report.urls()) {
            try {
                String host = URI.create(ARCHIVE.matcher(url).replaceFirst("")).getHost();
                if (host != null) {
                    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
                }
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return report.name();
    }
}
