package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.knowledge.Group;

/** How languages found in the attacker's files and settings bear on groups, by their States. */
final class LanguageBearings {

    private static final String ENGLISH = "en";

    private LanguageBearings() {}

    /** A bearing for each language but English, which says nothing: to {@code remarks}. */
    static List<NamedBearing> of(List<String> tags, List<Group> live, List<String> remarks) {
        var bearings = new ArrayList<NamedBearing>();
        for (String tag : tags) {
            if (Languages.agree(tag, ENGLISH)) {
                remarks.add("English does not count: attackers of every State write it.");
            } else {
                bearings.add(
                        NamedBearing.of(
                                Kind.LANGUAGE,
                                tag,
                                "language " + Languages.name(tag),
                                new LanguageTestimony(tag),
                                live));
            }
        }
        return bearings;
    }
}
