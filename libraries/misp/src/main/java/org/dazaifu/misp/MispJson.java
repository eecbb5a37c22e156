package org.dazaifu.misp;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dazaifu.misp.MispValue.Flag;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Nil;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.misp.MispValue.Text;
import tools.jackson.core.JacksonException;

/** Values as JSON text, in the order and with the numbers that they have. */
public final class MispJson {

    /** Small texts within texts are the same again and again; each is read for itself. */
    private static final RecentTexts RECENT = new RecentTexts();

    private MispJson() {}

    /** The text of {@code value}, in one line. */
    public static String text(MispValue value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** The object that {@code text} holds; empty if it holds anything else. */
    public static Optional<Members> object(String text) {
        return value(text).filter(Members.class::isInstance).map(Members.class::cast);
    }

    /** The value that {@code text} holds; empty if it is no JSON or too much of it. */
    public static Optional<MispValue> value(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var in = new JsonInput(new ByteArrayInputStream(bytes), MispLimits.USUAL, RECENT);
            MispValue value = in.value(in.next(), "$", new Problems());
            return in.next() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException | JsonInput.TooLarge | IllegalStateException e) {
            return Optional.empty();
        }
    }

    static void write(MispValue value, StringBuilder out) {
        switch (value) {
            case Text(String text) -> string(text, out);
            case Numeral(String literal) -> out.append(literal);
            case Flag(boolean flag) -> out.append(flag);
            case Nil() -> out.append("null");
            case Items(var values) -> {
                out.append('[');
                for (int i = 0; i < values.size(); i++) {
                    write(values.get(i), out.append(i == 0 ? "" : ","));
                }
                out.append(']');
            }
            case Members(var list) -> {
                out.append('{');
                boolean first = true;
                for (Member member : list) {
                    string(member.name(), out.append(first ? "" : ","));
                    write(member.value(), out.append(':'));
                    first = false;
                }
                out.append('}');
            }
        }
    }

    /** A string; half a surrogate pair, which UTF-8 cannot say, is escaped. */
    static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append("\\u").append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
