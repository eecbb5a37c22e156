package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.content.HarmLists.Part;
import org.dazaifu.response.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Reads one list: a line an entry, {@code #} before a remark, {@code # Date:} says of when. */
final class HarmListReader {

    private static final int LONGEST = 1 << 26;
    private static final Pattern SUFFIX =
            Pattern.compile("!?(\\*\\.)*([a-z0-9_-]{1,63}\\.)*[a-z0-9-]{1,63}");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern DATE = Pattern.compile("[0-9A-Za-z :+-]{1,40}");

    /** A line: what it is about, the network where it is about one, and what it says of it. */
    record Entry(String key, @Nullable Network about, String what) {

        Network network() {
            if (about == null) {
                throw new IllegalStateException("not about a network: " + key);
            }
            return about;
        }
    }

    private final Part part;
    private final Problems problems;
    private final List<Entry> entries = new ArrayList<>();
    private String date = "unknown";
    private boolean companies;

    HarmListReader(Part part, String text, Problems problems) {
        this.part = part;
        this.problems = problems;
        if (text.length() > LONGEST) {
            problems.add(part.fileName(), 0, "longer than 64 MiB; keep what matters most");
            return;
        }
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            line(line.strip(), ++number);
        }
        if (entries.isEmpty()) {
            problems.add(part.fileName(), 0, "no entry; a list that is empty would check nothing");
        }
    }

    List<Entry> entries() {
        return entries;
    }

    String date() {
        return date;
    }

    private void line(String line, int number) {
        if (line.startsWith("#")) {
            remark(line.substring(1).strip());
        } else if (!line.isEmpty()) {
            int space = line.indexOf(' ');
            String key = space < 0 ? line : line.substring(0, space);
            String what = space < 0 ? "" : line.substring(space + 1).strip();
            entry(key, what)
                    .ifPresentOrElse(
                            entries::add,
                            () -> problems.add(part.fileName(), number, "write " + form()));
        }
    }

    private void remark(String remark) {
        companies |= part == Part.SUFFIXES && remark.equals("private");
        if (remark.startsWith("Date: ") && DATE.matches(remark.substring(6))) {
            date = remark.substring(6);
        }
    }

    private Optional<Entry> entry(String key, String what) {
        return switch (part) {
            case SPECIAL, RESOLVERS, CLOUDS ->
                    Network.read(key)
                            .filter(network -> !what.isEmpty())
                            .map(network -> new Entry(key, network, what));
            case SUFFIXES ->
                    Optional.of(new Entry(key, null, companies ? "private" : ""))
                            .filter(entry -> what.isEmpty() && SUFFIX.matches(key));
            case POPULAR, VENDORS ->
                    Optional.of(new Entry(key, null, what)).filter(entry -> isName(key));
            case SHARED ->
                    Optional.of(new Entry(key, null, what))
                            .filter(entry -> isName(key) && !what.isEmpty());
            case FILES ->
                    Optional.of(new Entry(key, null, what)).filter(entry -> DIGITS.matches(key));
        };
    }

    private static boolean isName(String key) {
        return key.length() <= 253 && Indicator.Name.FORM.matches(key);
    }

    private String form() {
        return switch (part) {
            case SPECIAL, RESOLVERS, CLOUDS ->
                    "an address or a network, a space, and what it is: 203.0.113.0/24 documentation";
            case SUFFIXES -> "one rule of the Public Suffix List in ASCII: co.jp";
            case POPULAR, VENDORS -> "one domain name in lower case: example.org";
            case SHARED -> "a domain name, a space, and what it is: example.org dynamic DNS";
            case FILES -> "16 to 64 hexadecimal digits in lower case that a digest begins with";
        };
    }
}
