package org.dazaifu.response.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.yaml.YamlNode.Entry;
import org.dazaifu.response.yaml.YamlNode.Mapping;
import org.dazaifu.response.yaml.YamlNode.Scalar;
import org.dazaifu.response.yaml.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML text of one document as a tree with line numbers.
 *
 * <p>Bounded against hostile text: {@value #LONGEST} characters, nesting to {@value #DEEPEST}. Keys
 * are scalars and occur once. Anchors and aliases are refused: in a text that lawyers review,
 * everything stands where it applies.
 */
public final class YamlText {

    static final int LONGEST = 1 << 20;
    static final int DEEPEST = 24;

    private final String source;
    private final Iterator<Event> events;

    private YamlText(String source, String text) {
        this.source = source;
        // The engine's reader fails where a surrogate pair meets the end of its buffer.
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(LONGEST + 1)
                        .setBufferSize(Integer.highestOneBit(text.length() + 2) << 1)
                        .build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /** The tree; empty, with a problem added, where the text is not YAML as described. */
    public static Optional<Mapping> read(String source, String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(source, 0, "longer than " + LONGEST + " characters; split it into files");
            return Optional.empty();
        }
        try {
            return Optional.of(new YamlText(source, text).document());
        } catch (Refused e) {
            problems.add(source, e.line, e.column, String.valueOf(e.getMessage()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
            problems.add(
                    source,
                    line,
                    column,
                    "this is not YAML: "
                            + e.getProblem().replaceAll("\\s+", " ")
                            + "; check the indentation (spaces, never tabs) and quote text with special characters");
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            problems.add(source, 0, "this is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Mapping document() throws Refused {
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                YamlNode root = node(events.next(), 0);
                refuseMore();
                if (root instanceof Mapping mapping) {
                    return mapping;
                }
                throw new Refused(
                        root.line(),
                        root.column(),
                        "write keys with values, such as 'rules: [...]'");
            }
        }
        throw new Refused(0, 0, "the file is empty; see the pages in docs/ for what stands in it");
    }

    private void refuseMore() throws Refused {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                throw new Refused(
                        line(event), column(event), "one document a file; remove the line '---'");
            }
        }
    }

    private YamlNode node(Event event, int depth) throws Refused {
        int line = line(event);
        if (depth > DEEPEST) {
            throw new Refused(
                    line,
                    column(event),
                    "nested deeper than " + DEEPEST + " levels; write it flatter");
        }
        return switch (event) {
            case AliasEvent _ ->
                    throw new Refused(line, column(event), "no aliases; write the value out here");
            case ScalarEvent scalar -> scalar(scalar, line);
            case SequenceStartEvent _ -> sequence(line, column(event), depth);
            case MappingStartEvent _ -> mapping(line, column(event), depth);
            default -> throw new Refused(line, column(event), "a value is missing here");
        };
    }

    private static Scalar scalar(ScalarEvent event, int line) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        return new Scalar(event.getValue().strip(), plain, line, column(event));
    }

    private Sequence sequence(int line, int column, int depth) throws Refused {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next();
                event.getEventId() != Event.ID.SequenceEnd;
                event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(items, line, column);
    }

    private Mapping mapping(int line, int column, int depth) throws Refused {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next();
                event.getEventId() != Event.ID.MappingEnd;
                event = events.next()) {
            if (!(node(event, depth + 1) instanceof Scalar key)) {
                throw new Refused(
                        line(event), column(event), "a key is a plain word before the colon");
            }
            if (!keys.add(key.text())) {
                throw new Refused(
                        key.line(),
                        key.column(),
                        "'" + key.text() + "' occurs twice; join the two, or rename one");
            }
            YamlNode value = node(events.next(), depth + 1);
            entries.add(new Entry(key.text(), value, key.line(), key.column()));
        }
        return new Mapping(entries, line, column);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int column(Event event) {
        return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    @Override
    public String toString() {
        return source;
    }

    /** A text that is YAML, and not as it may be written here. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        Refused(int line, int column, String message) {
            super(message);
            this.line = line;
            this.column = column;
        }
    }
}
