package org.dazaifu.strategy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A local government's notice of an incident.
 *
 * @param noticed when it noticed
 * @param personal whether personal information is affected: yes, no or unknown
 * @param reporter who can be asked, with telephone or e-mail in {@code contact}
 * @param kept which evidence was kept; may be empty
 * @param sha256 of the file in which it came
 */
public record Notice(
        LocalGovernment government,
        Instant noticed,
        String affected,
        String personal,
        String done,
        String kept,
        String reporter,
        String contact,
        String sha256) {

    static final String FORM = "notice";

    /** The clock by which a form's times are read: codes of local governments are Japan's. */
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final Set<String> REQUIRED =
            Set.of("code", "noticed", "affected", "personal", "reporter", "contact");
    private static final Set<String> KNOWN =
            Set.of(
                    "form",
                    "code",
                    "noticed",
                    "affected",
                    "personal",
                    "done",
                    "kept",
                    "reporter",
                    "contact");
    private static final Map<String, String> PERSONAL =
            Map.of(
                    "yes", "yes", "no", "no", "unknown", "unknown", "はい", "yes", "いいえ", "no",
                    "わからない", "unknown", "不明", "unknown");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(20[0-9]{2})[-/]([0-9]{1,2})[-/]([0-9]{1,2})[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?");

    /**
     * Reads a filled form, CSV or JSON.
     *
     * @param received when it arrived; nothing was noticed after that
     * @throws MistakesException with every problem and its line
     */
    public static Notice read(String source, byte[] bytes, Instant received)
            throws MistakesException {
        Problems problems = new Problems();
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Cell cell : FilledForm.read(source, bytes, problems).cells()) {
            if (KNOWN.contains(cell.key())) {
                cells.put(cell.key(), cell);
            } else if (!cell.key().equals("name")) {
                problems.add(
                        source,
                        cell.line(),
                        "'%s' is no field of a notice%s"
                                .formatted(
                                        FilledForm.brief(cell.key()),
                                        Nearest.to(cell.key(), KNOWN)
                                                .map(near -> "; did you mean '" + near + "'?")
                                                .orElse("; remove the line")));
            }
        }
        String form = value(cells, "form");
        if (!form.equals(FORM)) {
            problems.add(
                    source,
                    line(cells, "form"),
                    "this is no notice of an incident; its form is to be 'notice'");
            problems.refuse();
        }
        REQUIRED.stream()
                .sorted()
                .filter(key -> value(cells, key).isEmpty())
                .forEach(key ->
                        problems.add(source, line(cells, key), "'" + key + "' is empty; write it"));
        Optional<LocalGovernment> government = FormFields.government(value(cells, "code"));
        if (government.isEmpty() && !value(cells, "code").isEmpty()) {
            problems.add(source, line(cells, "code"), FormFields.unknown(value(cells, "code")));
        }
        Optional<Instant> noticed = moment(value(cells, "noticed"));
        if (noticed.isEmpty() && !value(cells, "noticed").isEmpty()) {
            problems.add(
                    source,
                    line(cells, "noticed"),
                    "'noticed' is a day and a time in Japan; write it as 2026-11-01 09:30");
        } else if (noticed.isPresent() && noticed.get().isAfter(received)) {
            problems.add(
                    source,
                    line(cells, "noticed"),
                    "'noticed' is after the notice was received; correct the time");
        }
        String personal = PERSONAL.getOrDefault(FormFields.plain(value(cells, "personal")), "");
        if (personal.isEmpty() && !value(cells, "personal").isEmpty()) {
            problems.add(
                    source,
                    line(cells, "personal"),
                    "'personal' is yes, no or unknown (はい、いいえ、わからない)");
        }
        problems.refuse();
        return new Notice(
                government.orElseThrow(),
                noticed.orElseThrow(),
                value(cells, "affected"),
                personal,
                value(cells, "done"),
                value(cells, "kept"),
                value(cells, "reporter"),
                value(cells, "contact"),
                FilledForm.sha256(bytes));
    }

    /** The bytes of a filled form, refused where there are too many to be one. */
    public static byte[] bytes(Path file) throws IOException, MistakesException {
        return FilledForm.bytes(file);
    }

    private static String value(Map<String, Cell> cells, String key) {
        Cell cell = cells.get(key);
        return cell == null ? "" : cell.value();
    }

    private static int line(Map<String, Cell> cells, String key) {
        Cell cell = cells.get(key);
        return cell == null ? 0 : cell.line();
    }

    private static Optional<Instant> moment(String written) {
        Matcher parts = MOMENT.matcher(FormFields.plain(written));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int[] numbers = new int[5];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(parts.group(i + 1));
            }
            return Optional.of(
                    LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
                            .atZone(ZONE)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For machines, as it lies in the case beside the form as it came. */
    byte[] json(Instant received) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("form", FORM);
        json.put("area", "jp-" + government.code());
        json.put("name", government.name());
        json.put("received", received.toString());
        json.put("noticed", noticed.toString());
        json.put("affected", affected);
        json.put("personal", personal);
        json.put("done", done);
        json.put("kept", kept);
        json.put("reporter", reporter);
        json.put("contact", contact);
        json.put("sha256", sha256);
        return (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
