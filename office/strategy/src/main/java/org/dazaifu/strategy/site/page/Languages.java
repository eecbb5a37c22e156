package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.response.language.Language;

/**
 * In which languages the site is, and where their pages lie: those of the first at the top, those
 * of another in a folder of their own.
 *
 * @param all the first at the top
 */
public record Languages(List<Language> all) {

    public Languages {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a site has a language");
        }
    }

    /** The path of a page from the top. */
    public String path(Language language, String file) {
        return language == all.getFirst() ? file : language.code() + "/" + file;
    }

    /** What leads from the pages of a language to the top: empty, or {@code ../}. */
    String top(Language from) {
        return from == all.getFirst() ? "" : "../";
    }

    /** The way from a page of one language to a page of another. */
    String between(Language from, Language to, String file) {
        return top(from) + path(to, file);
    }
}
