package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.Problem;
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.UnsupportedRule;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an investigation asks, with what a case says of them.
 *
 * @param rules the rules to ask, each identifier once
 * @param loaded everything that came of reading them
 * @param paths where they were read from
 */
record RulesInUse(List<Rule> rules, LoadedRules loaded, List<Path> paths) {

    private static final int LARGEST_TEXT = 1 << 18;

    RulesInUse {
        Map<String, Rule> byKey = new java.util.LinkedHashMap<>();
        rules.forEach(rule -> byKey.putIfAbsent(rule.key(), rule));
        rules = List.copyOf(byKey.values());
        paths = List.copyOf(paths);
    }

    /** Sources, numbers, and what could not be asked. */
    CaseResult.Rules described() {
        List<CaseResult.RuleSource> sources = new ArrayList<>();
        for (Path path : paths) {
            long count = rules.stream().filter(rule -> isFrom(rule, path)).count();
            String name = path.equals(Home.rules()) ? "built in" : path.toString();
            sources.add(new CaseResult.RuleSource(name, Math.toIntExact(count), null));
        }
        List<CaseResult.UnsupportedRule> unsupported = new ArrayList<>();
        for (UnsupportedRule rule : loaded.unsupported()) {
            unsupported.add(
                    new CaseResult.UnsupportedRule(
                            rule.name(), rule.name(), rule.source(), rule.reason()));
        }
        for (Problem problem : loaded.problems()) {
            unsupported.add(
                    new CaseResult.UnsupportedRule(
                            problem.source(),
                            problem.source(),
                            problem.source() + (problem.line() > 0 ? ":" + problem.line() : ""),
                            problem.message()));
        }
        return new CaseResult.Rules(sources, rules.size(), unsupported);
    }

    private static boolean isFrom(Rule rule, Path path) {
        String source = rule.source();
        String root = path.toString();
        return source.equals(root)
                || source.startsWith(root + "/")
                || source.startsWith(root + "!/");
    }

    /**
     * The YAML of the rules that spoke, read again from where they came from; one that is gone has
     * none.
     */
    Map<String, String> textsOf(List<Incident.RuleSeen> seen) throws IOException {
        Set<String> wanted = seen.stream().map(Incident.RuleSeen::rule).collect(Collectors.toSet());
        Map<String, String> texts = new TreeMap<>();
        Map<String, ZipFile> archives = new HashMap<>();
        try {
            for (Rule rule : rules) {
                if (wanted.contains(rule.key())) {
                    @Nullable String text = textOf(rule.source(), archives);
                    if (text != null) {
                        texts.put(rule.key(), text);
                    }
                }
            }
        } finally {
            for (ZipFile archive : archives.values()) {
                archive.close();
            }
        }
        return texts;
    }

    private static @Nullable String textOf(String source, Map<String, ZipFile> archives)
            throws IOException {
        int member = source.indexOf("!/");
        if (member < 0) {
            Path file = Path.of(source);
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_TEXT
                    ? Files.readString(file)
                    : null;
        }
        String archive = source.substring(0, member);
        if (!archives.containsKey(archive)) {
            archives.put(archive, new ZipFile(archive));
        }
        ZipFile zip = archives.get(archive);
        @Nullable ZipEntry entry = zip.getEntry(source.substring(member + 2));
        if (entry == null || entry.getSize() > LARGEST_TEXT) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_TEXT), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
