package org.dazaifu.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * The data markings of one object, resolved: sections 7.2.2 and 7.2.3.
 *
 * <p>STIX does not say how several markings go together. Here they add up: of several TLP levels
 * the narrowest holds, and a granular marking never widens what the object's own marking narrows.
 * Markings of languages mark no data and are left out. What is not understood is told, never
 * ignored; a granular marking that cannot be placed counts for the whole object.
 */
public final class Markings {

    private final List<Mark> marks = new ArrayList<>();

    /** A marking and what it is put on; null for the whole object. */
    private record Mark(Meaning meaning, @Nullable Selector selector) {}

    private sealed interface Meaning {
        record Level(Tlp tlp) implements Meaning {}

        record Statement(String text) implements Meaning {}

        record Unknown(String what) implements Meaning {}
    }

    /**
     * How something may be handled.
     *
     * @param tlp the narrowest level it is marked with; empty if with none
     * @param statements the texts of statement markings, which are for people
     * @param notUnderstood what else it is marked with: identifiers of markings, or words where
     *     there is none; whoever shares must refuse unless this is empty
     */
    public record Handling(Optional<Tlp> tlp, Set<String> statements, Set<String> notUnderstood) {
        public Handling {
            statements = Set.copyOf(statements);
            notUnderstood = Set.copyOf(notUnderstood);
        }

        /** Whether every marking was understood. */
        public boolean isUnderstood() {
            return notUnderstood.isEmpty();
        }
    }

    private Markings() {}

    /**
     * The markings of {@code object}.
     *
     * @param definitions marking definitions by identifier, as far as they are at hand; the fixed
     *     ones of TLP are known without
     */
    public static Markings of(StixObject object, Map<String, StixObject> definitions) {
        var markings = new Markings();
        Dictionary properties = object.properties();
        markings.read(
                properties.entries().get("object_marking_refs"),
                "object_marking_refs",
                reference -> markings.add(meaning(reference, definitions), null));
        markings.read(
                properties.entries().get("granular_markings"),
                "granular_markings",
                marking -> markings.granular(marking, definitions, properties));
        return markings;
    }

    /** How the object's content may be handled where no granular marking says more. */
    public Handling object() {
        return handling(mark -> mark.selector() == null);
    }

    /** How the value at {@code path} may be handled, whatever lies in it. */
    public Handling at(Selector path) {
        return handling(mark -> mark.selector() == null || mark.selector().covers(path));
    }

    /** How the value at {@code path} may be handled together with all that lies in it. */
    public Handling within(Selector path) {
        return handling(mark ->
                mark.selector() == null
                        || mark.selector().covers(path)
                        || path.covers(mark.selector()));
    }

    /** How the object may be handled together with all that lies in it. */
    public Handling whole() {
        return handling(_ -> true);
    }

    private Handling handling(Predicate<Mark> applies) {
        Optional<Tlp> narrowest = Optional.empty();
        var statements = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (Mark mark : marks) {
            if (!applies.test(mark)) {
                continue;
            }
            switch (mark.meaning()) {
                case Meaning.Level(Tlp tlp) ->
                        narrowest =
                                narrowest
                                        .filter(t -> t.compareTo(tlp) > 0)
                                        .or(() -> Optional.of(tlp));
                case Meaning.Statement(String text) -> statements.add(text);
                case Meaning.Unknown(String what) -> unknown.add(what);
            }
        }
        return new Handling(narrowest, statements, unknown);
    }

    private void read(@Nullable StixValue list, String name, Consumer<StixValue> each) {
        if (list instanceof Items(var items)) {
            items.forEach(each);
        } else if (list != null) {
            add(new Meaning.Unknown(name + " that is not a list"), null);
        }
    }

    private void granular(
            StixValue value, Map<String, StixObject> definitions, Dictionary properties) {
        if (!(value instanceof Dictionary marking)) {
            add(new Meaning.Unknown("a granular marking that is not an object"), null);
            return;
        }
        StixValue reference = marking.entries().get("marking_ref");
        if (reference == null && marking.text("lang").isPresent()) {
            return;
        }
        Meaning meaning =
                reference == null
                        ? new Meaning.Unknown("a granular marking without marking_ref")
                        : meaning(reference, definitions);
        if (!(marking.entries().get("selectors") instanceof Items(var selectors))
                || selectors.isEmpty()) {
            add(meaning, null);
            return;
        }
        for (StixValue selector : selectors) {
            Optional<Selector> placed =
                    selector instanceof Text(String text) ? Selector.parse(text) : Optional.empty();
            add(meaning, placed.filter(s -> s.in(properties).isPresent()).orElse(null));
        }
    }

    private void add(Meaning meaning, @Nullable Selector selector) {
        marks.add(new Mark(meaning, selector));
    }

    private static Meaning meaning(StixValue reference, Map<String, StixObject> definitions) {
        if (!(reference instanceof Text(String id))) {
            return new Meaning.Unknown("a reference to a marking that is not a string");
        }
        Optional<Tlp> tlp = Tlp.marked(id);
        if (tlp.isPresent()) {
            return new Meaning.Level(tlp.get());
        }
        StixObject definition = definitions.get(id);
        if (definition != null
                && definition.properties().entries().get("extensions") == null
                && definition.properties().text("definition_type").orElse("").equals("statement")
                && definition.properties().entries().get("definition") instanceof Dictionary body
                && body.text("statement").isPresent()) {
            return new Meaning.Statement(body.text("statement").orElseThrow());
        }
        return new Meaning.Unknown(id);
    }
}
