package org.dazaifu.misp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;

/**
 * Writes events as MISP and PyMISP read them: UTF-8, members in one stable order, an attribute a
 * line; the same event gives the same bytes. Streams stay open.
 */
public final class MispWriter {

    private MispWriter() {}

    /** Writes {@code {"Event": …}}. */
    public static void event(Event event, OutputStream out) throws IOException {
        write(event, out);
        out.write('\n');
    }

    /** Writes {@code {"response": […]}}. */
    public static void response(Iterable<Event> events, OutputStream out) throws IOException {
        text("{\"response\":[", out);
        String before = "\n";
        for (Event event : events) {
            text(before, out);
            write(event, out);
            before = ",\n";
        }
        text("\n]}\n", out);
    }

    /** Writes a feed's {@code manifest.json}. */
    public static void manifest(FeedManifest manifest, OutputStream out) throws IOException {
        text("{", out);
        String before = "\n";
        for (FeedManifest.Entry entry : manifest.entries()) {
            StringBuilder line = new StringBuilder(before);
            MispJson.string(entry.uuid(), line);
            MispJson.write(entry.members(), line.append(':'));
            text(line.toString(), out);
            before = ",\n";
        }
        text("\n}\n", out);
    }

    private static void write(Event event, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder("{\"Event\":{");
        List<MispValue> oddAttributes = new ArrayList<>();
        List<MispValue> oddObjects = new ArrayList<>();
        String before = "\n";
        for (Member member : event.header().list()) {
            if (member.value() instanceof Items(var odd) && member.name().equals("Attribute")) {
                oddAttributes.addAll(odd);
            } else if (member.value() instanceof Items(var odd) && member.name().equals("Object")) {
                oddObjects.addAll(odd);
            } else {
                MispJson.string(member.name(), line.append(before));
                MispJson.write(member.value(), line.append(':'));
                before = ",\n";
            }
        }
        text(line.toString(), out);
        list("Attribute", event.attributes(), Attribute::members, oddAttributes, out);
        list("Object", event.objects(), MispObject::members, oddObjects, out);
        text("\n}}", out);
    }

    private static <T> void list(
            String name,
            List<T> parts,
            Function<T, Members> members,
            List<MispValue> odd,
            OutputStream out)
            throws IOException {
        if (parts.isEmpty() && odd.isEmpty()) {
            return;
        }
        text(",\n\"" + name + "\":[", out);
        String before = "\n";
        for (T part : parts) {
            value(before, members.apply(part), out);
            before = ",\n";
        }
        for (MispValue value : odd) {
            value(before, value, out);
            before = ",\n";
        }
        text("\n]", out);
    }

    private static void value(String before, MispValue value, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder(before);
        MispJson.write(value, line);
        text(line.toString(), out);
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
