package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;

/**
 * What STIX does not say of a part: members that its reading lacks or has otherwise, and names that
 * its reading has and the part has not.
 */
record Remainder(Members set, List<String> without) {

    static final Remainder NOTHING = new Remainder(Members.NONE, List.of());

    Remainder {
        without = List.copyOf(without);
    }

    static Remainder between(Members original, Members recovered) {
        var set = new ArrayList<Member>();
        for (Member member : original.list()) {
            if (!recovered.get(member.name()).equals(Optional.of(member.value()))) {
                set.add(member);
            }
        }
        List<String> without =
                recovered.list().stream()
                        .map(Member::name)
                        .filter(name -> original.get(name).isEmpty())
                        .toList();
        return new Remainder(new Members(set), without);
    }

    Members applyTo(Members recovered) {
        var all = new ArrayList<Member>();
        for (Member member : recovered.list()) {
            if (!without.contains(member.name())) {
                all.add(new Member(member.name(), set.get(member.name()).orElse(member.value())));
            }
        }
        for (Member member : set.list()) {
            if (recovered.get(member.name()).isEmpty()) {
                all.add(member);
            }
        }
        return new Members(all);
    }

    boolean isNothing() {
        return set.isEmpty() && without.isEmpty();
    }

    Members json() {
        return new Members(
                List.of(
                        new Member("set", set),
                        new Member(
                                "without",
                                new Items(without.stream().<MispValue>map(Text::new).toList()))));
    }

    static Remainder of(Members json) {
        Members set = json.get("set").orElse(null) instanceof Members m ? m : Members.NONE;
        List<String> without =
                json.get("without").orElse(null) instanceof Items(var values)
                        ? values.stream()
                                .filter(Text.class::isInstance)
                                .map(value -> ((Text) value).value())
                                .toList()
                        : List.of();
        return new Remainder(set, without);
    }
}
