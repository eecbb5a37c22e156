package org.dazaifu.strategy.site;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.data.OpenData;
import org.dazaifu.strategy.site.page.Languages;
import org.dazaifu.strategy.site.page.Pages;

/**
 * The public report: pages, open data, and a manifest of both.
 *
 * <p>Guarantees: the same content gives the same bytes, whenever, wherever and in whatever
 * surroundings it is made; no page loads anything or needs a script; every figure on it was let
 * through by the disclosure. It does not guarantee that what an owner wrote into a note says
 * nothing that it should not.
 */
public final class PublicReport {

    private PublicReport() {}

    /** All files of it, by their paths. */
    public static SortedMap<String, byte[]> of(Report report, Languages languages) {
        SortedMap<String, byte[]> files = new TreeMap<>(Pages.of(report, languages));
        files.putAll(OpenData.of(report));
        files.put(Manifest.NAME, Manifest.of(report, files));
        return files;
    }
}
