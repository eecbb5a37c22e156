package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.ledger.Parsed;

/**
 * A text with signatures below it: C2SP signed-note, "Format". Reading one verifies no signature.
 *
 * @param text what was signed; ends with a line feed
 * @param signatures in the order of their lines
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** The longest note that is read, in bytes. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final String WHERE = "note";

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !allowed(text)) {
            throw new IllegalArgumentException(
                    "a note's text ends with a line feed and has no other control characters");
        }
    }

    /** Reads a signed note: there is at least one signature below it. */
    public static Parsed<Note> parse(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            return Parsed.malformed(
                    WHERE, "at most " + MAX_LENGTH + " bytes", bytes.length + " bytes");
        }
        String note;
        try {
            note = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Parsed.malformed(WHERE, "valid UTF-8", "other bytes");
        }
        if (!allowed(note)) {
            return Parsed.malformed(WHERE, "no control character but line feeds", "another one");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            return Parsed.malformed(
                    WHERE, "a text, an empty line, and signature lines", "none such");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            Optional<NoteSignature> signature = NoteSignature.parse(line);
            if (signature.isEmpty()) {
                return Parsed.malformed(WHERE, "a signature line", "\"" + line + "\"");
            }
            signatures.add(signature.get());
        }
        return new Parsed.Valid<>(new Note(note.substring(0, blank + 1), signatures));
    }

    /** The note as it is written. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(s -> note.append(s.line()).append('\n'));
        return note.toString().getBytes(UTF_8);
    }

    /** The same note with one more signature, unless it is there already. */
    public Note with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    private static boolean allowed(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n');
    }
}
