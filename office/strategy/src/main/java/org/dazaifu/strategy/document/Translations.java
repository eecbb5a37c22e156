package org.dazaifu.strategy.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.YamlNode;
import org.dazaifu.response.yaml.YamlNode.Mapping;
import org.dazaifu.response.yaml.YamlNode.Scalar;
import org.dazaifu.response.yaml.YamlNode.Sequence;
import org.dazaifu.response.yaml.YamlText;
import org.dazaifu.strategy.document.StrategyFiles.Written;

/** What {@code i18n/} holds, by language and key path, and which of it nobody asked for. */
final class Translations {

    private static final int SUGGESTIONS = 200;

    private record Line(String text, Place at) {}

    private final SortedMap<String, Map<String, Line>> byLanguage = new TreeMap<>();
    private final SortedMap<String, Map<String, Line>> strays = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();

    Translations(SortedMap<String, Written> files, Problems problems) {
        files.forEach((language, file) -> {
            Map<String, Line> lines = new LinkedHashMap<>();
            YamlText.read(file.name(), file.text(), problems)
                    .ifPresent(root -> flatten("", root, file.name(), lines, problems));
            byLanguage.put(language, lines);
            strays.put(language, new LinkedHashMap<>(lines));
        });
    }

    private static void flatten(
            String path, Mapping block, String file, Map<String, Line> lines, Problems problems) {
        for (YamlNode.Entry entry : block.entries()) {
            String key = path.isEmpty() ? entry.key() : path + "." + entry.key();
            switch (entry.value()) {
                case Scalar(String text, boolean _, int line, int column) ->
                        lines.put(key, new Line(text, new Place(file, line, column)));
                case Mapping inner -> flatten(key, inner, file, lines, problems);
                case Sequence list ->
                        problems.add(
                                file,
                                list.line(),
                                list.column(),
                                "'"
                                        + key
                                        + "': no list stands here; write the id of each as a key");
            }
        }
    }

    /** The languages in which there is anything. */
    Iterable<String> languages() {
        return byLanguage.keySet();
    }

    /** A text with every translation that it has; an empty translation is none. */
    Text of(String path, String language, String original) {
        asked.add(path);
        SortedMap<String, String> texts = new TreeMap<>();
        byLanguage.forEach((other, lines) -> {
            Line line = lines.get(path);
            if (line != null && !line.text().isEmpty()) {
                texts.put(other, line.text());
            }
            strays.getOrDefault(other, new LinkedHashMap<>()).remove(path);
        });
        texts.put(language, original);
        return new Text(language, texts);
    }

    /** Those that translate nothing. */
    List<Finding> strays() {
        List<Finding> findings = new ArrayList<>();
        strays.forEach((language, lines) ->
                lines.forEach((path, line) -> {
                    String near =
                            findings.size() < SUGGESTIONS
                                    ? Nearest.to(path, asked)
                                            .map(one -> "; did you mean '" + one + "'?")
                                            .orElse(
                                                    "; take it out, or write the text that it translates")
                                    : "";
                    findings.add(
                            new Finding(
                                    Severity.WARNING,
                                    "translation-of-nothing",
                                    line.at(),
                                    "the strategy has no text '" + path + "'" + near));
                }));
        return findings;
    }
}
