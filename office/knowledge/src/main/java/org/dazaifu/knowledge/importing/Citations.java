package org.dazaifu.knowledge.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.knowledge.Report;
import org.jspecify.annotations.Nullable;

/** References as they were cited, made one where their name or address agrees. */
final class Citations {

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    /** "(2019, August 7)", "(2019)"; and, in ATT&CK for ICS, "2019, September 24". */
    private static final Pattern IN_TEXT =
            Pattern.compile(
                    "\\(((?:19|20)\\d\\d)(?:,\\s*"
                            + MONTHS
                            + ")?|\\b((?:19|20)\\d\\d),\\s*"
                            + MONTHS);

    /** A name that ends in "Oct 2013" or "2013". */
    private static final Pattern IN_NAME =
            Pattern.compile("(?:\\b" + MONTHS + "\\s+|\\s)((?:19|20)\\d\\d)$");

    private static final Pattern ARCHIVE = Pattern.compile("^web\\.archive\\.org/web/\\d+[a-z_]*/");
    private static final List<String> SHORT_MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Work> works = new TreeMap<>();
    private @Nullable Map<String, Report> reports;

    /** What is known of the works cited by one name. */
    private static final class Work {
        private final TreeSet<String> names = new TreeSet<>();
        private final TreeSet<String> urls = new TreeSet<>();
        private final TreeSet<String> dates = new TreeSet<>();

        void add(Work other) {
            names.addAll(other.names);
            urls.addAll(other.urls);
            dates.addAll(other.dates);
        }
    }

    /**
     * Takes note of one reference.
     *
     * @return its key, with which {@link #reports} finds its report
     */
    String cite(String name, String url, String text) {
        reports = null;
        String key = "n " + name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Work work = works.computeIfAbsent(key, k -> new Work());
        work.names.add(name.strip());
        root(key);
        if (!url.isBlank()) {
            work.urls.add(url.strip());
            unite(key, "u " + address(url));
        }
        String date = date(name, text);
        if (!date.isEmpty()) {
            work.dates.add(date);
        }
        return key;
    }

    /** The reports of references, each once, ordered by id. To be called when all were cited. */
    List<Report> reports(Collection<String> keys) {
        Map<String, Report> made = reports;
        if (made == null) {
            made = make();
            reports = made;
        }
        var result = new TreeMap<String, Report>();
        for (String key : keys) {
            Report report = made.get(root(key));
            if (report != null) {
                result.put(report.id(), report);
            }
        }
        return List.copyOf(result.values());
    }

    private Map<String, Report> make() {
        var united = new TreeMap<String, Work>();
        works.forEach((key, work) -> united.computeIfAbsent(root(key), k -> new Work()).add(work));
        var made = new HashMap<String, Report>();
        united.forEach((root, work) -> {
            String first = work.dates.isEmpty() ? "" : earliest(work.dates);
            made.put(
                    root,
                    new Report(
                            id(work.names.first()),
                            new ArrayList<>(work.names),
                            new ArrayList<>(work.urls),
                            first.isEmpty() ? null : Integer.valueOf(first.substring(0, 4)),
                            first.length() < 7 ? null : Integer.valueOf(first.substring(5))));
        });
        return made;
    }

    /**
     * The earliest of dates such as 2019 and 2019-05; one with a month goes before its bare year.
     */
    private static String earliest(TreeSet<String> dates) {
        String first = dates.first();
        String next = dates.higher(first);
        return next != null && first.length() == 4 && next.startsWith(first) ? next : first;
    }

    private static String id(String name) {
        String normal = name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(normal.getBytes(StandardCharsets.UTF_8));
            return "R" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** An address in the form in which two spellings of it are equal. */
    private static String address(String url) {
        String address = bare(url.strip().toLowerCase(Locale.ROOT));
        Matcher archived = ARCHIVE.matcher(address);
        if (archived.find()) {
            address = bare(address.substring(archived.end()));
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String bare(String url) {
        String address = url;
        for (String prefix : List.of("https://", "http://", "www.")) {
            address = address.startsWith(prefix) ? address.substring(prefix.length()) : address;
        }
        return address;
    }

    /** The date of publication as 2019-05 or 2019, or empty if the citation does not say. */
    static String date(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int retrieved = lower.lastIndexOf("retrieved");
        Matcher found = IN_TEXT.matcher(retrieved < 0 ? lower : lower.substring(0, retrieved));
        if (found.find()) {
            return found.group(1) != null
                    ? date(found.group(1), found, 2)
                    : date(found.group(3), found, 4);
        }
        Matcher inName = IN_NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
        return inName.find() ? date(inName.group(2), inName, 1) : "";
    }

    private static String date(String year, Matcher found, int monthGroup) {
        String month = found.group(monthGroup);
        return month == null
                ? year
                : String.format(Locale.ROOT, "%s-%02d", year, SHORT_MONTHS.indexOf(month) + 1);
    }

    private String root(String key) {
        String at = key;
        for (String up = parent.putIfAbsent(at, at);
                up != null && !up.equals(at);
                up = parent.get(at)) {
            String above = parent.getOrDefault(up, up);
            parent.put(at, above);
            at = above;
        }
        return at;
    }

    /** Joins two keys under the smaller root, so that the result does not depend on the order. */
    private void unite(String one, String other) {
        String a = root(one);
        String b = root(other);
        if (a.compareTo(b) < 0) {
            parent.put(b, a);
        } else if (a.compareTo(b) > 0) {
            parent.put(a, b);
        }
    }
}
