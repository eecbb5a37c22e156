package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Mapping;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** One YAML document as a rule. Source: Sigma rules specification 2.1, "Components". */
final class RuleParser {

    private final RuleProblems problems;
    private final Mapping root;
    private final String name;

    private RuleParser(Mapping root, RuleProblems problems) {
        this.root = root;
        this.problems = problems;
        this.name = name(root);
    }

    /** The rule, or null after everything that is wrong with it, or not supported, was said. */
    static @Nullable Rule parse(YamlNode document, RuleProblems problems) {
        if (!(document instanceof Mapping root)) {
            problems.add(
                    document.line(),
                    "this is no rule; a rule is a map with title, logsource and detection");
            return null;
        }
        RuleParser parser = new RuleParser(root, problems);
        if (root.entry("logsource") == null
                && root.entry("detection") == null
                && !parser.isOfAnotherKind()) {
            problems.add(
                    root.line(),
                    "this is no Sigma rule; a rule has a title, a logsource and a detection");
            return null;
        }
        return problems.isClean() && !parser.isOfAnotherKind() ? parser.rule() : null;
    }

    private boolean isOfAnotherKind() {
        for (String kind : List.of("correlation", "filter", "action")) {
            Entry entry = root.entry(kind);
            if (entry != null) {
                problems.unsupported(
                        entry.line(),
                        name,
                        switch (kind) {
                            case "correlation" -> "correlation rules are not matched yet";
                            case "filter" -> "filters that change other rules are not applied yet";
                            default ->
                                    "'action' belongs to the rule collections that Sigma 2 removed";
                        });
                return true;
            }
        }
        return false;
    }

    private @Nullable Rule rule() {
        String title = text("title");
        if (title.isBlank()) {
            problems.add(
                    root.line(),
                    "the rule has no title; add one, as in: title: Suspicious Use of whoami");
        }
        String id = text("id");
        Status status = status();
        Level level = level();
        List<String> tags =
                texts("tags").stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        LogSource logSource = logSource();
        Detection detection = detection();
        String description = text("description");
        String author = text("author");
        String date = text("date");
        String modified = text("modified");
        List<String> references = texts("references");
        List<String> falsePositives = texts("falsepositives");
        if (!problems.isClean() || logSource == null || detection == null) {
            return null;
        }
        return new Rule(
                title,
                id.isBlank() ? null : id,
                status,
                level,
                description,
                author,
                date,
                modified,
                references,
                falsePositives,
                tags,
                logSource,
                detection,
                problems.source(),
                root.line());
    }

    private @Nullable Detection detection() {
        Entry entry = root.entry("detection");
        if (entry == null) {
            problems.add(root.line(), "the rule has no detection; add searches and a condition");
            return null;
        }
        if (!(entry.value() instanceof Mapping detection)) {
            problems.add(
                    entry.line(),
                    "the detection is no map; write named searches and a condition under it");
            return null;
        }
        return new DetectionParser(name, problems).parse(detection);
    }

    private @Nullable LogSource logSource() {
        Entry entry = root.entry("logsource");
        if (entry == null) {
            problems.add(
                    root.line(),
                    "the rule has no logsource; add one with product, category or service");
            return null;
        }
        if (!(entry.value() instanceof Mapping map)) {
            problems.add(
                    entry.line(),
                    "the logsource is no map; write product, category or service under it");
            return null;
        }
        String product = optional(map, "product");
        String category = optional(map, "category");
        String service = optional(map, "service");
        if (product == null && category == null && service == null) {
            problems.add(
                    entry.line(),
                    "the logsource names no log; write product, category or service under it");
            return null;
        }
        return new LogSource(product, category, service);
    }

    private @Nullable String optional(Mapping map, String key) {
        Entry entry = map.entry(key);
        if (entry == null) {
            return null;
        }
        String text = text(entry);
        return text.isBlank() ? null : text.strip();
    }

    private Level level() {
        return oneOf("level", Level.INFORMATIONAL, Level.values(), Level::word);
    }

    private Status status() {
        return oneOf("status", Status.UNSPECIFIED, Status.values(), Status::word);
    }

    private <T> T oneOf(String key, T absent, T[] choices, Function<T, String> word) {
        Entry entry = root.entry(key);
        if (entry == null) {
            return absent;
        }
        String written = text(entry);
        for (T choice : choices) {
            if (word.apply(choice).equalsIgnoreCase(written)) {
                return choice;
            }
        }
        String words =
                Stream.of(choices)
                        .map(word)
                        .filter(w -> !w.equals("unspecified"))
                        .collect(Collectors.joining(", "));
        problems.add(
                entry.line(),
                "the " + key + " '" + written + "' does not exist; write one of " + words);
        return absent;
    }

    private String text(String key) {
        Entry entry = root.entry(key);
        return entry == null ? "" : text(entry);
    }

    private String text(Entry entry) {
        if (entry.value() instanceof Scalar scalar) {
            return scalar.isNull() ? "" : scalar.text();
        }
        problems.add(entry.line(), "'" + entry.key() + "' is a list or a map; write one text");
        return "";
    }

    private List<String> texts(String key) {
        Entry entry = root.entry(key);
        if (entry == null) {
            return List.of();
        }
        return switch (entry.value()) {
            case Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar.text());
            case Sequence(List<YamlNode> items, int _) -> {
                List<String> texts = new ArrayList<>();
                for (YamlNode item : items) {
                    if (item instanceof Scalar scalar) {
                        texts.add(scalar.text());
                    } else {
                        problems.add(
                                item.line(),
                                "an entry of '" + key + "' is a list or a map; write one text");
                    }
                }
                yield texts;
            }
            case Mapping map -> {
                problems.add(map.line(), "'" + key + "' is a map; write a list of texts");
                yield List.of();
            }
        };
    }

    private static String name(Mapping root) {
        for (String key : List.of("title", "id")) {
            Entry entry = root.entry(key);
            if (entry != null
                    && entry.value() instanceof Scalar scalar
                    && !scalar.text().isBlank()) {
                return scalar.text();
            }
        }
        return "untitled";
    }
}
