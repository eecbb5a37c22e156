package org.dazaifu.sharing.audience;

import java.util.List;
import java.util.Set;
import org.dazaifu.stix.Tlp;

/**
 * Somebody who may be told something.
 *
 * @param id its name in files and on the command line
 * @param english what people call it
 * @param japanese the same in Japanese
 * @param members who belongs to it: countries, codes of local governments, organisations
 * @param highest the narrowest label of TLP 2.0 that it may have
 * @param need what it needs to know
 * @param handling what it has to do with what it gets, in the words of the agreement with it
 * @param handlingInJapanese the same in Japanese
 * @param unrecognisable what it must not be able to recognise
 */
public record Audience(
        String id,
        String english,
        String japanese,
        List<String> members,
        Tlp highest,
        NeedToKnow need,
        List<String> handling,
        List<String> handlingInJapanese,
        Set<Hidden> unrecognisable) {

    /** What can be made unrecognisable. */
    public enum Hidden {
        VICTIMS,
        HOSTS,
        ACCOUNTS,
        MAIL,
        ADDRESSES
    }

    public Audience {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no name for an audience; write small letters, digits and -");
        }
        members = List.copyOf(members);
        handling = List.copyOf(handling);
        handlingInJapanese = List.copyOf(handlingInJapanese);
        unrecognisable = Set.copyOf(unrecognisable);
    }

    /** Whether what carries this label may go to it. */
    public boolean mayHave(Tlp label) {
        return label.compareTo(highest) <= 0;
    }
}
