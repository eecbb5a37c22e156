package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.Indicator.FileDigest;
import org.dazaifu.response.content.Indicator.FileDigest.Algorithm;
import org.dazaifu.response.content.Verdict.Cleared;

/**
 * Rules of Suricata 7 that alert on names, addresses and files. They only alert: whoever runs
 * Suricata inline decides what it drops.
 */
final class SuricataRules {

    private static final int ADDRESSES_A_RULE = 64;

    /** Protocols in which Suricata 7 extracts files. */
    private static final List<String> FILE_PROTOCOLS =
            List.of("http", "smtp", "ftp-data", "smb", "nfs");

    private final Sids sids = new Sids();
    private final Screening screening;

    SuricataRules(Screening screening) {
        this.screening = screening;
    }

    /** Rules for names, for addresses, for files, and the lists that these need. */
    List<Artifact> artifacts() {
        var artifacts = new ArrayList<Artifact>();
        add(artifacts, "dazaifu-names.rules", names(), screening.names());
        add(artifacts, "dazaifu-addresses.rules", addresses(), screening.addresses());
        Map<Algorithm, StringBuilder> lists = new EnumMap<>(Algorithm.class);
        for (FileDigest digest : screening.digests()) {
            lists.computeIfAbsent(digest.algorithm(), _ -> new StringBuilder())
                    .append(digest.value())
                    .append('\n');
        }
        add(artifacts, "dazaifu-files.rules", files(List.copyOf(lists.keySet())), List.of());
        lists.forEach((algorithm, list) ->
                artifacts.add(
                        new Artifact(Kind.SURICATA, list(algorithm), list.toString(), List.of())));
        return artifacts;
    }

    private static void add(
            List<Artifact> to, String name, List<String> rules, List<Cleared> about) {
        if (!rules.isEmpty()) {
            String text = String.join("\n", rules) + "\n";
            to.add(new Artifact(Kind.SURICATA, name, text, Screening.warnings(about)));
        }
    }

    private List<String> names() {
        var rules = new ArrayList<String>();
        for (Cleared one : screening.names()) {
            String name = one.indicator().value();
            rules.add(name("dns", "dns.query", "looked up", name, one.alone(), "nocase; "));
            rules.add(name("tls", "tls.sni", "in TLS", name, one.alone(), "nocase; "));
            // Suricata has http.host in lower case, and complains where nocase is said.
            rules.add(name("http", "http.host", "in HTTP", name, one.alone(), ""));
        }
        return rules;
    }

    private String name(
            String protocol, String buffer, String how, String name, boolean alone, String nocase) {
        String match =
                alone
                        ? "%s; content:\"%s\"; %sstartswith; endswith;"
                                .formatted(buffer, Quoting.suricata(name), nocase)
                        : "%s; dotprefix; content:\".%s\"; %sendswith;"
                                .formatted(buffer, Quoting.suricata(name), nocase);
        return rule(protocol + " any any -> any any", "name " + name + " " + how, match);
    }

    /** Addresses in groups: those of shared hosting apart, so that they can be left out. */
    private List<String> addresses() {
        Map<String, List<String>> groups = new TreeMap<>();
        for (Cleared one : screening.addresses()) {
            groups.computeIfAbsent(
                            one.warnings().isEmpty() ? "address" : "address of shared hosting",
                            _ -> new ArrayList<>())
                    .add(one.indicator().value());
        }
        var rules = new ArrayList<String>();
        groups.forEach((what, all) -> {
            for (int i = 0; i < all.size(); i += ADDRESSES_A_RULE) {
                List<String> some = all.subList(i, Math.min(all.size(), i + ADDRESSES_A_RULE));
                rules.add(
                        rule(
                                "ip [%s] any <> any any".formatted(String.join(",", some)),
                                what + " of the case in contact",
                                "threshold:type limit, track by_both, count 1, seconds 3600;"));
            }
        });
        return rules;
    }

    private List<String> files(List<Algorithm> algorithms) {
        var rules = new ArrayList<String>();
        for (Algorithm algorithm : algorithms) {
            for (String protocol : FILE_PROTOCOLS) {
                rules.add(
                        rule(
                                protocol + " any any -> any any",
                                "file by %s in %s".formatted(algorithm.word(), protocol),
                                "file%s:%s;".formatted(algorithm.word(), list(algorithm))));
            }
        }
        return rules;
    }

    private static String list(Algorithm algorithm) {
        return "dazaifu-" + algorithm.word() + ".list";
    }

    private String rule(String header, String message, String match) {
        return "alert %s (msg:\"DAZAIFU %s\"; %s classtype:bad-unknown; sid:%d; rev:1;)"
                .formatted(header, Quoting.suricata(message), match, sids.of(header + " " + match));
    }
}
