package org.dazaifu.evtx;

import java.util.ArrayList;
import java.util.List;

/** The fields of a shape: their names, and from which parts each takes its value. */
final class FieldTable {
    final FieldNames names;

    /** The single slot that is the field's value, or -1 where {@link #parts} are. */
    final int[] slots;

    final List<List<Shape.Part>> parts;

    /** Whether the field, when it has no text, is the empty text rather than null. */
    final boolean[] emptyIsText;

    final int channel;
    final int eventId;
    final int computer;
    final int provider;

    private FieldTable(Survey survey) {
        names = new FieldNames(survey.names, survey.paths);
        parts = List.copyOf(survey.parts);
        slots = new int[parts.size()];
        emptyIsText = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            List<Shape.Part> value = parts.get(i);
            slots[i] =
                    value.size() == 1 && value.get(0) instanceof Shape.Value(int slot) ? slot : -1;
            emptyIsText[i] = survey.data.get(i);
        }
        channel = survey.paths.indexOf("Event.System.Channel");
        computer = survey.paths.indexOf("Event.System.Computer");
        provider = survey.paths.indexOf("Event.System.Provider.#attributes.Name");
        int plain = survey.paths.indexOf("Event.System.EventID");
        eventId = plain >= 0 ? plain : survey.paths.indexOf("Event.System.EventID.#text");
    }

    static FieldTable of(Shape.Element root) {
        Survey survey = new Survey();
        survey.element(root, root.name(), false);
        return new FieldTable(survey);
    }

    private static final class Survey {
        private final List<String> names = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<List<Shape.Part>> parts = new ArrayList<>();
        private final List<Boolean> data = new ArrayList<>();

        void element(Shape.Element element, String path, boolean inContainer) {
            boolean isData = inContainer && element.name().equals("Data");
            String name = element.name();
            for (Shape.Attribute attribute : element.attributes()) {
                if (isData && attribute.name().equals("Name")) {
                    String given = literal(attribute.value());
                    if (!given.isEmpty()) {
                        name = given;
                        path = path.substring(0, path.length() - "Data".length()) + given;
                    }
                } else if (!attribute.name().equals("xmlns")
                        && !attribute.name().startsWith("xmlns:")) {
                    add(
                            element.name() + "_" + attribute.name(),
                            path + ".#attributes." + attribute.name(),
                            attribute.value(),
                            false);
                }
            }
            List<Shape.Part> text = element.text();
            if (isData || !text.isEmpty()) {
                boolean beside = !isData && (element.hasElements() || hasAttributes(element));
                String at = beside || isData && name.equals("Data") ? path + ".#text" : path;
                add(name, at, text, isData);
            }
            boolean container =
                    element.name().equals("EventData") || element.name().equals("UserData");
            for (Shape.Part part : element.content()) {
                if (part instanceof Shape.Element child) {
                    element(child, path + "." + child.name(), container);
                }
            }
        }

        private static boolean hasAttributes(Shape.Element element) {
            return !element.attributes().isEmpty();
        }

        private void add(String name, String path, List<Shape.Part> value, boolean isData) {
            names.add(name);
            paths.add(path);
            parts.add(List.copyOf(value));
            data.add(isData);
        }

        private static String literal(List<Shape.Part> value) {
            StringBuilder text = new StringBuilder();
            for (Shape.Part part : value) {
                if (part instanceof Shape.Literal(Node.Text t)) {
                    text.append(t.text());
                }
            }
            return text.toString();
        }
    }
}
