package org.dazaifu.ledger.note;

import java.util.List;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;

/**
 * What a log says of itself: C2SP tlog-checkpoint, "Note text".
 *
 * @param origin the log's name
 * @param head how many entries it has, and its root
 * @param extensions further lines, which nobody interprets; this program writes none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    private static final String WHERE = "checkpoint";

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!line(origin) || !extensions.stream().allMatch(Checkpoint::line)) {
            throw new IllegalArgumentException("each line of a checkpoint is one and not empty");
        }
    }

    /** A checkpoint without extensions. */
    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n');
        text.append(head.size()).append('\n').append(head.root().base64()).append('\n');
        extensions.forEach(e -> text.append(e).append('\n'));
        return text.toString();
    }

    /** Reads the text of a note. */
    public static Parsed<Checkpoint> parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        if (last < 3 || !lines.getLast().isEmpty() || lines.subList(0, last).contains("")) {
            return Parsed.malformed(WHERE, "an origin, a size and a root, each on a line", text);
        }
        byte[] root = Base64Text.decode(lines.get(2)).orElse(new byte[0]);
        if (root.length != TreeHash.LENGTH) {
            return Parsed.malformed(WHERE, "a root of 32 bytes in base 64", lines.get(2));
        }
        try {
            TreeHead head = new TreeHead(Long.parseLong(lines.get(1)), TreeHash.at(root, 0));
            Checkpoint read = new Checkpoint(lines.get(0), head, lines.subList(3, last));
            return read.text().equals(text)
                    ? new Parsed.Valid<>(read)
                    : Parsed.malformed(WHERE, "the size " + head.size(), lines.get(1));
        } catch (NumberFormatException e) {
            return Parsed.malformed(WHERE, "a size in decimal digits", lines.get(1));
        } catch (IllegalArgumentException e) {
            return Parsed.malformed(WHERE, "a possible checkpoint", String.valueOf(e.getMessage()));
        }
    }

    private static boolean line(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ');
    }
}
