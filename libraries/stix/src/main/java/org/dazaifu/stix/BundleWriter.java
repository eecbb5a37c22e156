package org.dazaifu.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a bundle as UTF-8 JSON, an object a line, without keeping it. Nothing is checked; halves
 * of surrogate pairs, which UTF-8 cannot say, are written as question marks.
 */
public final class BundleWriter {

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder("{\"type\":\"bundle\"");
    private boolean inList;
    private boolean afterList;

    /** Writes to {@code out}, which stays open. */
    public BundleWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a property of the bundle itself; between objects it ends the list of objects. */
    public BundleWriter header(String name, StixValue value) throws IOException {
        if (inList) {
            line.append("\n]");
            inList = false;
            afterList = true;
        }
        line.append(',');
        JsonText.string(name, line);
        line.append(':');
        JsonText.write(value, line);
        flush();
        return this;
    }

    /** Writes the next object. */
    public void write(StixValue object) throws IOException {
        if (afterList) {
            throw new IllegalStateException("the list of objects has ended");
        }
        line.append(inList ? ",\n" : ",\"objects\":[\n");
        inList = true;
        JsonText.write(object, line);
        flush();
    }

    /** Writes the end. */
    public void finish() throws IOException {
        line.append(inList ? "\n]}\n" : "}\n");
        inList = false;
        flush();
    }

    private void flush() throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
