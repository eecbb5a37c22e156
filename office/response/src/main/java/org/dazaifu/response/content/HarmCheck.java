package org.dazaifu.response.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.content.Verdict.Safe;
import org.dazaifu.response.content.Verdict.Warned;
import org.dazaifu.response.content.Verdict.Withheld;

/**
 * Says of each indicator whether using it could hurt others.
 *
 * <p>Guarantees: an indicator that is withheld is never also cleared, and nothing that is cleared
 * stands above a name of the lists or of the victim. Not guaranteed: that what is cleared is the
 * attacker's, or that it is harmless; the lists do not know every service, and age.
 */
public final class HarmCheck {

    /** The digits of a digest by which {@code files.txt} knows it, fewest first. */
    private static final int FEWEST_DIGITS = 16;

    private final HarmLists lists;
    private final OwnAssets own;
    private final NameCheck names;

    public HarmCheck(HarmLists lists, OwnAssets own) {
        this.lists = lists;
        this.own = own;
        this.names = new NameCheck(lists, own);
    }

    /** The lists that it rests on. */
    HarmLists lists() {
        return lists;
    }

    /** The verdict on one indicator as observations write it. */
    public Verdict of(String text) {
        Optional<Indicator> read = Indicator.read(text);
        if (read.isEmpty()) {
            return new Withheld(text, "It is no address, domain name or digest.");
        }
        return switch (read.get()) {
            case Indicator.Address address -> address(address, text);
            case Indicator.Name name -> names.of(name, text);
            case Indicator.FileDigest digest -> digest(digest, text);
        };
    }

    /** The verdicts on all of them. */
    public Screening screen(Collection<String> indicators) {
        return Screening.of(indicators.stream().map(this::of).toList());
    }

    private Verdict address(Indicator.Address indicator, String text) {
        IpAddress address = indicator.address();
        if (own.contains(address)) {
            return new Withheld(text, "It is in a network of the victim or of your own.");
        }
        Optional<String> special = lists.special.of(address);
        if (special.isPresent()) {
            return new Withheld(
                    text, "It is no single host of the Internet: " + special.get() + ".");
        }
        if (!address.isV4() && address.high() >>> 61 != 1) {
            return new Withheld(text, "It is outside of 2000::/3, the unicast addresses in use.");
        }
        Optional<String> resolver = lists.resolvers.of(address);
        if (resolver.isPresent()) {
            return new Withheld(
                    text, "It is a name server that the public uses: " + resolver.get() + ".");
        }
        return lists.clouds
                .of(address)
                .<Verdict>map(owner -> new Warned(indicator, List.of(shared(owner)), true))
                .orElse(new Safe(indicator));
    }

    private static String shared(String owner) {
        return "Shared hosting: the address belongs to %s; others use it too, now or later."
                .formatted(owner);
    }

    private Verdict digest(Indicator.FileDigest digest, String text) {
        for (int digits = FEWEST_DIGITS; digits <= digest.value().length(); digits++) {
            String what = lists.files.get(digest.value().substring(0, digits));
            if (what != null) {
                return new Withheld(
                        text,
                        "The file is "
                                + (what.isEmpty()
                                        ? "often in lists of indicators, and harmless"
                                        : what)
                                + ".");
            }
        }
        return new Safe(digest);
    }
}
