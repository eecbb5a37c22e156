package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Mapping;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The documents of one YAML text as trees with line numbers.
 *
 * <p>Bounded against hostile text: nesting to {@value #DEEPEST}, and {@value #MOST_NODES} values a
 * text, those an alias repeats counted every time. Keys are scalars and occur once.
 */
final class YamlReader {

    static final int DEEPEST = 40;
    static final int MOST_NODES = 200_000;

    /** By the power of two that bounds a text's length; making settings is costly. */
    private static final AtomicReferenceArray<@Nullable LoadSettings> SETTINGS =
            new AtomicReferenceArray<>(31);

    private final Iterator<Event> events;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Integer> sizes = new java.util.IdentityHashMap<>();
    private int nodes;

    /** A text that is not YAML as a rule may have it. */
    static final class NotYaml extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        NotYaml(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** The documents before a mistake, and the mistake where there is one. */
    record Documents(List<YamlNode> roots, List<NotYaml> mistake) {}

    private YamlReader(String text) {
        events = new Parse(settings(text.length())).parseString(text).iterator();
    }

    /**
     * The engine's reader fails where a surrogate pair meets the end of its buffer, so the buffer
     * holds everything.
     */
    private static LoadSettings settings(int length) {
        int index = 32 - Integer.numberOfLeadingZeros(length + 2);
        LoadSettings known = SETTINGS.get(index);
        if (known == null) {
            known =
                    LoadSettings.builder()
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .setBufferSize(1 << index)
                            .build();
            SETTINGS.set(index, known);
        }
        return known;
    }

    static Documents read(String text) {
        YamlNode plain = PlainYaml.read(text);
        return plain == null ? readAny(text) : new Documents(List.of(plain), List.of());
    }

    /** By the engine, whatever the text. */
    static Documents readAny(String text) {
        List<YamlNode> roots = new ArrayList<>();
        try {
            YamlReader reader = new YamlReader(text);
            while (reader.events.hasNext()) {
                Event event = reader.events.next();
                if (event instanceof DocumentStartEvent) {
                    reader.anchors.clear();
                    roots.add(reader.node(reader.events.next(), 0));
                } else if (event instanceof DocumentEndEvent) {
                    continue;
                }
            }
            return new Documents(roots, List.of());
        } catch (NotYaml mistake) {
            return new Documents(roots, List.of(mistake));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return new Documents(roots, List.of(new NotYaml(line, sentence(e))));
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            return new Documents(
                    roots, List.of(new NotYaml(0, "this is not YAML: " + e.getMessage())));
        }
    }

    private static String sentence(MarkedYamlEngineException e) {
        String problem = e.getProblem().replaceAll("\\s+", " ");
        return "this is not YAML: "
                + problem
                + "; check the indentation (spaces, never tabs) and put single quotes around text with special characters";
    }

    private YamlNode node(Event event, int depth) throws NotYaml {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (depth > DEEPEST) {
            throw new NotYaml(
                    line,
                    "values are nested deeper than " + DEEPEST + " levels; write the rule flatter");
        }
        int before = nodes;
        count(1, line);
        YamlNode node =
                switch (event) {
                    case AliasEvent alias -> repeated(alias, line);
                    case ScalarEvent scalar ->
                            new Scalar(
                                    scalar.getValue(),
                                    scalar.getScalarStyle() == ScalarStyle.PLAIN
                                            && scalar.getTag().isEmpty(),
                                    line);
                    case SequenceStartEvent _ -> sequence(depth, line);
                    case MappingStartEvent _ -> mapping(depth, line);
                    default -> throw new NotYaml(line, "this is not YAML: a value is missing here");
                };
        if (event instanceof NodeEvent named
                && !(event instanceof AliasEvent)
                && named.getAnchor().isPresent()) {
            anchors.put(named.getAnchor().get().getValue(), node);
            sizes.put(node, nodes - before);
        }
        return node;
    }

    private YamlNode repeated(AliasEvent alias, int line) throws NotYaml {
        String name = alias.getAlias().getValue();
        YamlNode node = anchors.get(name);
        if (node == null) {
            throw new NotYaml(
                    line,
                    "the alias *"
                            + name
                            + " stands before its anchor &"
                            + name
                            + " or inside it; define it first");
        }
        count(sizes.getOrDefault(node, 1), line);
        return node;
    }

    private void count(int more, int line) throws NotYaml {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new NotYaml(
                    line,
                    "the text holds more than "
                            + MOST_NODES
                            + " values; split it into several files");
        }
    }

    private YamlNode sequence(int depth, int line) throws NotYaml {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next();
                !(event instanceof SequenceEndEvent);
                event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(List.copyOf(items), line);
    }

    private YamlNode mapping(int depth, int line) throws NotYaml {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next();
                !(event instanceof MappingEndEvent);
                event = events.next()) {
            YamlNode key = node(event, depth + 1);
            if (!(key instanceof Scalar(String name, boolean _, int keyLine))) {
                throw new NotYaml(
                        key.line(),
                        "a key is a list or a map here; write a plain word before the colon");
            }
            if (!keys.add(name)) {
                throw new NotYaml(
                        keyLine,
                        "the key '"
                                + name
                                + "' occurs twice in one map; join the two, or rename one");
            }
            entries.add(new Entry(name, node(events.next(), depth + 1), keyLine));
        }
        return new Mapping(List.copyOf(entries), line);
    }
}
