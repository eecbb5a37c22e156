package org.dazaifu.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.misp.MispValue.Flag;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Nil;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.misp.MispValue.Text;

/**
 * What one JSON text says that another does not, with MISP's spellings of one thing taken as one: a
 * number and its text, 0 and false, absent and null, empty and absent. Written apart from the
 * reader.
 */
final class Likeness {

    private Likeness() {}

    static List<String> losses(String before, String after) {
        Members first = MispJson.object(before).orElseThrow();
        Members second = MispJson.object(after).orElseThrow();
        var losses = new ArrayList<String>();
        compare("$", unwrapped(first), unwrapped(second), losses);
        return losses;
    }

    private static MispValue unwrapped(Members top) {
        Optional<MispValue> response = top.get("response");
        return response.orElse(top.get("Event").orElse(top));
    }

    private static void compare(String path, MispValue a, MispValue b, List<String> losses) {
        if (a instanceof Members left && b instanceof Members right) {
            for (Member member : left.list()) {
                String at = path + "." + member.name();
                if (member.name().equals("ShadowAttribute") || blank(member.value())) {
                    continue;
                }
                Optional<MispValue> other = right.get(member.name());
                if (other.isEmpty()) {
                    losses.add(at + " is gone");
                } else {
                    compare(at, member.value(), other.get(), losses);
                }
            }
        } else if (a instanceof Items(var left) && b instanceof Items(var right)) {
            if (left.size() != right.size()) {
                losses.add(path + " has another length");
            }
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i), losses);
            }
        } else if (!spelling(a).equals(spelling(b))) {
            losses.add(path + " was " + a + " and is " + b);
        }
    }

    private static boolean blank(MispValue value) {
        return value instanceof Nil
                || value.equals(new Text(""))
                || value.equals(new Items(List.of()))
                || spelling(value).equals("false");
    }

    private static String spelling(MispValue value) {
        String text =
                switch (value) {
                    case Text(String one) -> one;
                    case Numeral(String literal) -> literal;
                    case Flag(boolean flag) -> Boolean.toString(flag);
                    case Nil n -> "";
                    case Items i -> i.toString();
                    case Members m -> m.toString();
                };
        return switch (text) {
            case "0" -> "false";
            case "1" -> "true";
            default -> text;
        };
    }
}
