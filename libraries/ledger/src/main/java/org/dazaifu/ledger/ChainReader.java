package org.dazaifu.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its beginning and recomputes every link. A link that does not verify is noted,
 * and reading goes on from the digest that is written there, so that one change gives one or two
 * faults at its place and not one for every entry behind it.
 */
final class ChainReader {

    private final Consumer<Entry> visitor;
    private final List<LedgerCheck.Fault> faults = new ArrayList<>();
    private long faultCount;
    private Head head = Head.EMPTY;
    private long offset;

    /** Where the last complete line ends. */
    private long end;

    private ChainReader(Consumer<Entry> visitor) {
        this.visitor = visitor;
    }

    /**
     * Reads to the end of the stream.
     *
     * @param expected a head that was kept elsewhere and that the chain must contain, or null
     * @param visitor receives the entries that verify
     */
    static LedgerCheck read(InputStream in, @Nullable Head expected, Consumer<Entry> visitor)
            throws IOException {
        return new ChainReader(visitor).run(new BufferedInputStream(in, 1 << 16), expected);
    }

    private LedgerCheck run(InputStream in, @Nullable Head expected) throws IOException {
        boolean passed = expected == null || expected.equals(Head.EMPTY);
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                length++;
                if (line.size() <= ChainFile.MAX_LINE) {
                    line.write(b);
                }
                continue;
            }
            accept(line.toByteArray(), length);
            if (expected != null && head.size() == expected.size()) {
                passed = true;
                if (!head.root().equals(expected.root())) {
                    fault(
                            head.size() - 1,
                            "the digest " + expected.root() + ", as the head says",
                            head.root().hex());
                }
            }
            offset += length + 1;
            end = offset;
            line.reset();
            length = 0;
        }
        if (!passed && expected != null) {
            fault(
                    expected.size(),
                    expected.size() + " entries, as the head says",
                    head.size() + " entries");
        }
        return new LedgerCheck(head, faults, faultCount, offset + length - end);
    }

    private void accept(byte[] line, long length) {
        long index = head.size();
        if (length > ChainFile.MAX_LINE) {
            fault(index, "a line of at most " + ChainFile.MAX_LINE + " bytes", length + " bytes");
            head = new Head(index + 1, stated(line));
            return;
        }
        Digest stated = stated(line);
        if (line.length <= ChainFile.PREFIX
                || line[ChainFile.PREFIX - 1] != ' '
                || stated.equals(Digest.NONE)) {
            fault(index, "a digest of 64 hexadecimal digits, a space and a payload", shown(line));
            head = new Head(index + 1, stated);
            return;
        }
        int payloadLength = line.length - ChainFile.PREFIX;
        Digest computed = ChainFile.link(head.root(), line, ChainFile.PREFIX, payloadLength);
        head = new Head(index + 1, stated);
        if (!computed.equals(stated)) {
            fault(index, "the digest " + computed, stated.hex());
        } else {
            String payload = new String(line, ChainFile.PREFIX, payloadLength, UTF_8);
            visitor.accept(new Entry(index, payload, head));
        }
    }

    private static Digest stated(byte[] line) {
        if (line.length < Digest.HEX_LENGTH) {
            return Digest.NONE;
        }
        String text = new String(line, 0, Digest.HEX_LENGTH, ISO_8859_1);
        return Digest.isHex(text) ? new Digest(text) : Digest.NONE;
    }

    private static String shown(byte[] line) {
        String text = new String(line, 0, Math.min(line.length, 80), ISO_8859_1);
        return line.length == 0 ? "an empty line" : "a line that begins with " + text;
    }

    private void fault(long index, String expected, String found) {
        faultCount++;
        if (faults.size() < LedgerCheck.MAX_FAULTS) {
            faults.add(new LedgerCheck.Fault(index, offset, expected, found));
        }
    }
}
