package org.dazaifu.evtx;

/** Renders a shape with a record's values as XML for people. */
final class XmlWriter {
    private final Utf8Buffer out;
    private final byte[] data;
    private final long[] slots;

    private XmlWriter(Utf8Buffer out, byte[] data, long[] slots) {
        this.out = out;
        this.data = data;
        this.slots = slots;
    }

    static void write(Utf8Buffer out, Shape.Element root, byte[] data, long[] slots) {
        new XmlWriter(out, data, slots).element(root, 0);
    }

    private void element(Shape.Element element, int indent) {
        out.append('<').append(element.name());
        for (Shape.Attribute attribute : element.attributes()) {
            int start = out.length();
            out.append(' ').append(attribute.name()).append("=\"");
            int value = out.length();
            for (Shape.Part part : attribute.value()) {
                part(part, Escape.XML_ATTRIBUTE);
            }
            if (out.length() == value) {
                out.length = start;
            } else {
                out.append('"');
            }
        }
        int start = out.length();
        out.append('>');
        int content = out.length();
        boolean lines = element.hasElements();
        for (Shape.Part part : element.content()) {
            if (part instanceof Shape.Element child) {
                line(indent + 2);
                element(child, indent + 2);
            } else {
                part(part, Escape.XML_TEXT);
            }
        }
        if (out.length() == content) {
            out.length = start;
            out.append("/>");
            return;
        }
        if (lines) {
            line(indent);
        }
        out.append("</").append(element.name()).append('>');
    }

    private void part(Shape.Part part, Escape escape) {
        switch (part) {
            case Shape.Element e ->
                    throw new IllegalStateException("element among text: " + e.name());
            case Shape.Value(int slot) -> ValueText.write(out, data, slots[slot], escape);
            case Shape.Literal(Node.Text text) -> {
                switch (text.kind()) {
                    case PLAIN, BARE -> escape.text(out, text.text());
                    case ENTITY -> out.append(text.text());
                    case CDATA -> {
                        // The end mark cannot stand inside a section: it is split over two.
                        String inside = text.text().replace("]]>", "]]]]><![CDATA[>");
                        out.append("<![CDATA[").append(inside).append("]]>");
                    }
                }
            }
            case Shape.Instruction i ->
                    out.append("<?")
                            .append(i.target())
                            .append(' ')
                            .append(i.data().replace("?>", "? >"))
                            .append("?>");
        }
    }

    private void line(int indent) {
        out.append('\n');
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }
}
