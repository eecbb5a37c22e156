package org.dazaifu.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link KnowledgeText} writes. */
final class KnowledgeTextParser {

    private final byte[] text;
    private final List<Provenance> provenance = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Software> software = new ArrayList<>();
    private final List<Technique> techniques = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Uses> uses = new ArrayList<>();
    private final List<Retired> retired = new ArrayList<>();
    private final List<AmbiguousName> ambiguous = new ArrayList<>();
    private int lineNumber;

    KnowledgeTextParser(byte[] text) {
        this.text = text;
    }

    Facts parse() {
        boolean ended = false;
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            if (end == text.length) {
                throw new IllegalArgumentException(
                        "it ends in the middle of line " + (lineNumber + 1));
            }
            // Line by line, most are ASCII and take half the memory and time.
            String line = new String(text, start, end - start, StandardCharsets.UTF_8);
            start = end + 1;
            if (lineNumber == 0 && !line.equals(KnowledgeText.FIRST_LINE)) {
                throw new IllegalArgumentException(
                        "its first line is not \"" + KnowledgeText.FIRST_LINE + "\"");
            }
            if (ended) {
                throw new IllegalArgumentException(
                        "it goes on after its end, at line " + (lineNumber + 1));
            }
            lineNumber++;
            if (lineNumber > 1) {
                try {
                    ended = take(split(line, '\t'));
                } catch (IllegalArgumentException
                        | DateTimeException
                        | IndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "line " + lineNumber + " is wrong (" + e.getMessage() + ")", e);
                }
            }
        }
        if (!ended) {
            throw new IllegalArgumentException(
                    lineNumber == 0 ? "it is empty" : "it is cut off after line " + lineNumber);
        }
        return new Facts(
                provenance, groups, software, techniques, campaigns, uses, retired, ambiguous);
    }

    /** Takes one line's cells; whether it was the last line. */
    private boolean take(List<String> c) {
        switch (c.getFirst()) {
            case "P" ->
                    provenance.add(
                            new Provenance(plain(c.get(1)), plain(c.get(2)), plain(c.get(3))));
            case "S" -> sources.add(new Source(plain(c.get(1)), plain(c.get(2)), plain(c.get(3))));
            case "R" ->
                    reports.add(
                            new Report(
                                    plain(c.get(1)),
                                    items(c.get(2)),
                                    items(c.get(3)),
                                    number(c.get(4)),
                                    number(c.get(5))));
            case "G" -> groups.add(group(c));
            case "W" ->
                    software.add(
                            new Software(
                                    plain(c.get(1)),
                                    plain(c.get(2)),
                                    items(c.get(3)),
                                    Software.Type.valueOf(c.get(4)),
                                    items(c.get(5))));
            case "T" ->
                    techniques.add(
                            new Technique(
                                    plain(c.get(1)),
                                    plain(c.get(2)),
                                    Domain.valueOf(c.get(3)),
                                    items(c.get(4)),
                                    items(c.get(5)),
                                    optional(c.get(6))));
            case "C" -> campaigns.add(campaign(c));
            case "U" -> takeUses(c);
            case "X" ->
                    retired.add(
                            new Retired(
                                    plain(c.get(1)),
                                    plain(c.get(2)),
                                    Retired.Reason.valueOf(c.get(3)),
                                    optional(c.get(4))));
            case "A" ->
                    ambiguous.add(
                            new AmbiguousName(plain(c.get(1)), source(c.get(2)), items(c.get(3))));
            case "E" -> {
                if (Integer.parseInt(c.get(1)) != lineNumber - 1) {
                    throw new IllegalArgumentException("lines are missing before the end");
                }
                return true;
            }
            default -> throw new IllegalArgumentException("unknown kind of line");
        }
        return false;
    }

    private Group group(List<String> c) {
        var from = new ArrayList<Source>();
        for (String number : items(c.get(4))) {
            from.add(source(number));
        }
        var claims = new ArrayList<StateClaim>();
        for (String item : items(c.get(5))) {
            List<String> parts = split(item, ',');
            Country state =
                    Country.named(parts.get(0))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "unknown country " + parts.get(0)));
            claims.add(
                    new StateClaim(
                            state,
                            StateClaim.Kind.valueOf(parts.get(1)),
                            source(parts.get(2)),
                            number(parts.get(3))));
        }
        var traits = new ArrayList<Trait>();
        for (String item : items(c.get(6))) {
            int first = item.indexOf(',');
            int second = item.indexOf(',', first + 1);
            traits.add(
                    new Trait(
                            Trait.Kind.valueOf(item.substring(0, Math.max(first, 0))),
                            item.substring(second + 1),
                            source(item.substring(first + 1, Math.max(second, first + 1)))));
        }
        return new Group(plain(c.get(1)), plain(c.get(2)), items(c.get(3)), claims, traits, from);
    }

    private Campaign campaign(List<String> c) {
        var attributions = new ArrayList<Campaign.Attribution>();
        for (String cell : c.subList(6, c.size())) {
            int sign = cell.lastIndexOf('=');
            attributions.add(
                    new Campaign.Attribution(
                            plain(cell.substring(0, sign)), cited(cell, sign + 1)));
        }
        return new Campaign(
                plain(c.get(1)),
                plain(c.get(2)),
                items(c.get(3)),
                month(c.get(4)),
                month(c.get(5)),
                attributions);
    }

    private void takeUses(List<String> c) {
        String source = plain(c.get(1));
        for (String cell : c.subList(2, c.size())) {
            int sign = cell.lastIndexOf('=');
            uses.add(new Uses(source, plain(cell.substring(0, sign)), cited(cell, sign + 1)));
        }
    }

    private List<Report> cited(String cell, int start) {
        if (start == cell.length()) {
            return List.of();
        }
        var result = new ArrayList<Report>(4);
        while (start <= cell.length()) {
            int comma = cell.indexOf(',', start);
            int end = comma < 0 ? cell.length() : comma;
            result.add(reports.get(Integer.parseInt(cell, start, end, 10)));
            start = end + 1;
        }
        return result;
    }

    private Source source(String number) {
        return sources.get(Integer.parseInt(number));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static @Nullable YearMonth month(String cell) {
        return cell.isEmpty() ? null : YearMonth.parse(cell);
    }

    private static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : plain(cell);
    }

    private static List<String> items(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> items = split(cell, '|');
        items.replaceAll(KnowledgeTextParser::plain);
        return items;
    }

    private static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        int start = 0;
        while (true) {
            int end = line.indexOf(separator, start);
            if (end < 0) {
                cells.add(line.substring(start));
                return cells;
            }
            cells.add(line.substring(start, end));
            start = end + 1;
        }
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder result = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                result.append(c);
                continue;
            }
            char escaped = ++i < cell.length() ? cell.charAt(i) : ' ';
            switch (escaped) {
                case 't' -> result.append('\t');
                case 'n' -> result.append('\n');
                case 'p' -> result.append('|');
                case '\\' -> result.append('\\');
                default -> throw new IllegalArgumentException("a backslash stands alone");
            }
        }
        return result.toString();
    }
}
