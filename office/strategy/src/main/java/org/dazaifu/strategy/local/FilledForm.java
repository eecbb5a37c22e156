package org.dazaifu.strategy.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.response.yaml.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A form as it came back: CSV in UTF-8 or Shift_JIS (Windows-31J), or JSON.
 *
 * <p>CSV has a key in the first column and its value in the second; what is to the right is for
 * people. JSON is an object of texts; those of an object within count like those beside it.
 */
final class FilledForm {

    /** Of one file, in bytes. */
    static final int LONGEST = 1 << 20;

    private static final int LONGEST_VALUE = 4_000;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(4)
                                    .maxNumberLength(40)
                                    .build())
                    .build();

    private final String source;
    private final Problems problems;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private FilledForm(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Bytes of a file, of which no more than {@link #LONGEST} are read. */
    static byte[] bytes(Path file) throws IOException, MistakesException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new MistakesException(
                        List.of(
                                new Problem(
                                        file.toString(),
                                        0,
                                        0,
                                        "longer than 1 MiB; a filled form is some thousand bytes")));
            }
            return bytes;
        }
    }

    /** Every key with its value, in the order of the file; problems are added. */
    static FilledForm read(String source, byte[] bytes, Problems problems) {
        FilledForm form = new FilledForm(source, problems);
        Optional<String> text = form.text(bytes);
        if (text.isPresent()) {
            String stripped = text.get();
            if (stripped.stripLeading().startsWith("{")) {
                form.json(stripped);
            } else {
                form.csv(stripped);
            }
        }
        return form;
    }

    /** Small hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Cell> cells() {
        return new ArrayList<>(cells.values());
    }

    private Optional<String> text(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                // The next one is tried; that none fits is told below.
            }
        }
        problems.add(
                source,
                0,
                "this is text in neither UTF-8 nor Shift_JIS; save it as 'CSV UTF-8' and send it again");
        return Optional.empty();
    }

    private void csv(String text) {
        for (CsvRows.Row row : CsvRows.of(text)) {
            String key = row.cell(0);
            // The heading, and lines that are for people only.
            if (!key.isEmpty() && !key.startsWith("#")) {
                add(key, row.cell(1), row.line());
            }
        }
    }

    private void json(String text) {
        int line = 1;
        try (JsonParser parser =
                JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            String key = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = Math.max(1, parser.currentTokenLocation().getLineNr());
                if (token == JsonToken.PROPERTY_NAME) {
                    key = parser.currentName();
                } else if (token == JsonToken.START_ARRAY) {
                    problems.add(source, line, "'" + brief(key) + "' is a text, not a list");
                    return;
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    add(key, parser.getString(), line);
                }
            }
        } catch (JacksonException e) {
            problems.add(
                    source,
                    e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNr()),
                    "this is not JSON: "
                            + String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ")
                            + "; save the form again");
        }
    }

    private void add(String key, String value, int line) {
        if (value.length() > LONGEST_VALUE) {
            problems.add(
                    source,
                    line,
                    "'%s' is longer than %d characters; shorten it"
                            .formatted(brief(key), LONGEST_VALUE));
            return;
        }
        Cell above = cells.putIfAbsent(key, new Cell(key, value.strip(), line));
        if (above != null && !above.value().equals(value.strip())) {
            problems.add(
                    source,
                    line,
                    "'%s' has another value on line %d; keep one of them"
                            .formatted(brief(key), above.line()));
        }
    }

    /** A word of somebody else's file, short enough for a sentence. */
    static String brief(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
    }
}
