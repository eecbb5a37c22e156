package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A reader of Suricata rules for tests, written from the manual's chapter on the format of rules
 * and without a look at what writes them. It knows the words below and refuses all others.
 */
final class SuricataReader {

    private static final Map<String, String> OPTIONS =
            Map.ofEntries(
                    Map.entry("msg", "text"),
                    Map.entry("content", "content"),
                    Map.entry("dns.query", ""),
                    Map.entry("tls.sni", ""),
                    Map.entry("http.host", ""),
                    Map.entry("dotprefix", ""),
                    Map.entry("nocase", ""),
                    Map.entry("startswith", ""),
                    Map.entry("endswith", ""),
                    Map.entry("threshold", "[a-z_ ,0-9]+"),
                    Map.entry("filemd5", "[a-z0-9.-]+"),
                    Map.entry("filesha1", "[a-z0-9.-]+"),
                    Map.entry("filesha256", "[a-z0-9.-]+"),
                    Map.entry("classtype", "bad-unknown"),
                    Map.entry("sid", "[0-9]{7}"),
                    Map.entry("rev", "1"));

    record Option(String name, String value) {}

    record SuricataRule(String header, List<Option> options) {
        String option(String name) {
            return options.stream()
                    .filter(o -> o.name().equals(name))
                    .map(Option::value)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is missing"));
        }
    }

    private SuricataReader() {}

    static List<SuricataRule> read(String file) {
        var rules = new ArrayList<SuricataRule>();
        for (String line : file.split("\n", -1)) {
            if (!line.isEmpty()) {
                rules.add(rule(line));
            }
        }
        return rules;
    }

    private static SuricataRule rule(String line) {
        int open = line.indexOf('(');
        check(open > 0 && line.endsWith(";)"), line);
        String header = line.substring(0, open - 1);
        check(
                header.matches(
                        "alert (dns|tls|http|ip|smtp|ftp-data|smb|nfs) (any|\\[[0-9a-f.:,]+]) any (->|<>) any any"),
                line);
        var options = new ArrayList<Option>();
        String body = line.substring(open + 1, line.length() - 1);
        int at = 0;
        while (at < body.length()) {
            int end = end(body, at);
            options.add(option(body.substring(at, end).strip()));
            at = end + 1;
        }
        return new SuricataRule(header, options);
    }

    /** Where the semicolon is that ends an option: none that stands in quotes. */
    private static int end(String body, int start) {
        boolean quoted = false;
        for (int i = start; i < body.length(); i++) {
            char c = body.charAt(i);
            check(c >= ' ' && c < 0x7f && c != '\\', body);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return i;
            }
        }
        throw new AssertionError("no semicolon ends an option: " + body);
    }

    private static Option option(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        String form = OPTIONS.get(name);
        check(form != null, "no such option: " + text);
        if (form != null && (form.equals("text") || form.equals("content"))) {
            check(value.matches("\"[^\"]+\"") && value.length() < 258, text);
            return new Option(name, value.substring(1, value.length() - 1));
        }
        check(form != null && value.matches(form), text);
        return new Option(name, value);
    }

    private static void check(boolean good, String what) {
        if (!good) {
            throw new AssertionError("not a rule: " + what);
        }
    }
}
