package org.dazaifu.strategy.generated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.casebook.milestone.Milestone;
import org.dazaifu.casebook.milestone.MilestoneJson;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.log.MerkleLog;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Reported;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.generated.GeneratedCase.Review;
import org.dazaifu.strategy.generated.GeneratedCase.Said;
import org.dazaifu.strategy.generated.GeneratedCase.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes generated cases as directories that {@code verify} finds intact; without evidence. */
public final class CaseWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final GeneratedCase made;
    private final Instant until;
    private final List<Event> events = new ArrayList<>();

    /** What is to go on the ledger; milestones are numbered when all are in order. */
    private sealed interface Event {
        Instant time();

        record Told(Instant time, Milestone milestone) implements Event {}

        record Undone(Instant time, Told what) implements Event {}

        record Released(Instant time, String audience) implements Event {}

        record Investigated(Instant time, Results results, boolean again) implements Event {}

        record Revised(Instant time, Review review) implements Event {}
    }

    private CaseWriter(GeneratedCase made, Instant until) {
        this.made = made;
        this.until = until;
    }

    /** Writes one into its own directory below {@code cases}. */
    public static Path write(Path cases, GeneratedCase made, SigningKey key)
            throws IOException, LedgerException {
        return write(cases, made, key, Instant.MAX);
    }

    /** Writes one as it lay there at a moment, not before it was opened. */
    public static Path write(Path cases, GeneratedCase made, SigningKey key, Instant until)
            throws IOException, LedgerException {
        return new CaseWriter(made, until).write(cases.resolve("case-" + made.id), key);
    }

    private Path write(Path directory, SigningKey office) throws IOException, LedgerException {
        SigningKey key = office.named("dazaifu/case/" + made.id);
        Files.createDirectories(directory.resolve("evidence"));
        Files.write(
                directory.resolve("evidence/manifest.json"),
                JSON.writeValueAsBytes(
                        JSON.createObjectNode()
                                .put("format", "dazaifu-evidence/1")
                                .put("case", made.id.toString())
                                .set("items", JSON.createArrayNode())));
        collect();
        events.removeIf(event -> event.time().isAfter(until));
        ObjectNode content = (ObjectNode) JSON.readTree(JSON.writeValueAsString(content()));
        List<String> acts = new ArrayList<>();
        acts.add(
                JSON.writeValueAsString(
                        act("created", made.opened).put("case", made.id.toString())));
        acts.addAll(history());
        if (newest().isPresent()) {
            ObjectNode completed = act("completed", last());
            completed.put("case.json", sha256(JSON.writeValueAsString(content)));
            completed.putObject("results");
            acts.add(JSON.writeValueAsString(completed));
        }
        try (MerkleLog log = MerkleLog.open(directory.resolve("ledger"), _ -> {})) {
            log.appendAll(acts);
            log.seal().sign(key);
            content.putObject("ledger")
                    .put("form", MerkleLog.FORM)
                    .put("size", log.head().size())
                    .put("root", log.head().root().hex())
                    .put("key", key.verifier().text());
        }
        Files.write(
                directory.resolve("case.json"),
                JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        return directory;
    }

    private Optional<Results> newest() {
        return made.results.stream()
                .filter(one -> !one.made().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    private Instant last() {
        return events.stream().map(Event::time).max(Comparator.naturalOrder()).orElseThrow();
    }

    private List<String> history() {
        events.sort(Comparator.comparing(Event::time));
        List<String> acts = new ArrayList<>();
        List<Event> numbered = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case Event.Released(Instant time, String audience) ->
                        acts.add(
                                JSON.writeValueAsString(
                                        act("released", time).put("audience", audience)));
                case Event.Investigated one -> {
                    if (one.again()) {
                        acts.add(JSON.writeValueAsString(act("reopened", one.time())));
                    }
                    ObjectNode investigated = act("investigated", one.time());
                    if (!made.older) {
                        investigated.set("found", found(one.results()));
                    }
                    acts.add(JSON.writeValueAsString(investigated));
                    acts.add(JSON.writeValueAsString(act("completed", one.time())));
                }
                case Event.Revised(Instant time, Review review) -> {
                    acts.add(JSON.writeValueAsString(act("revised", time)));
                    Said led = review.led();
                    if (led != null) {
                        ObjectNode reviewed = act("reviewed", time);
                        reviewed.set("assessment", inShort(led));
                        acts.add(JSON.writeValueAsString(reviewed));
                    }
                }
                case Event.Told(Instant time, Milestone milestone) -> {
                    numbered.add(event);
                    acts.add(milestone(numbered.size(), time, milestone));
                }
                case Event.Undone(Instant time, Event.Told what) -> {
                    int number = numbered.indexOf(what) + 1;
                    numbered.add(event);
                    acts.add(
                            milestone(
                                    numbered.size(),
                                    time,
                                    milestone(
                                            MilestoneKind.UNDONE,
                                            time,
                                            "milestone",
                                            String.valueOf(number))));
                }
            }
        }
        return acts;
    }

    /** As docs/case.md describes it. */
    private static ObjectNode found(Results results) {
        Instant first = results.first();
        String time = first == null ? null : first.toString();
        ObjectNode found = JSON.createObjectNode().put("made", results.made().toString());
        found.put("first", time).put("last", time).put("sector", results.sector());
        results.aims().forEach(found.putArray("aims")::add);
        ArrayNode techniques = found.putArray("techniques");
        results.techniques()
                .forEach(one -> techniques.addObject().put("id", one).put("first", time));
        found.set("assessment", inShort(results.machine()));
        return found;
    }

    private static ObjectNode inShort(Said said) {
        ObjectNode node = JSON.createObjectNode().put("rung", said.rung());
        node.putObject("group")
                .put("id", said.group())
                .put("name", "Group " + said.group())
                .put("probability", said.groupProbability());
        node.putObject("state")
                .put("id", said.state())
                .put("name", "State " + said.state())
                .put("probability", said.stateProbability());
        return node;
    }

    private static String milestone(int number, Instant known, Milestone milestone) {
        ObjectNode act = act(MilestoneJson.ACT, known);
        MilestoneJson.members(
                        new RecordedMilestone(
                                number,
                                known,
                                "generator",
                                "generated",
                                milestone.kind() == MilestoneKind.TRUTH
                                        ? Optional.of(
                                                new RecordedMilestone.Document(
                                                        "judgment.pdf",
                                                        new Digest(sha256("judgment"))))
                                        : Optional.empty(),
                                milestone))
                .forEach((name, value) -> act.set(name, JSON.valueToTree(value)));
        return JSON.writeValueAsString(act);
    }

    private static ObjectNode act(String name, Instant time) {
        return JSON.createObjectNode().put("act", name).put("time", time.toString());
    }

    private void collect() {
        for (Results results : made.results) {
            boolean again = results != made.results.getFirst();
            events.add(new Event.Investigated(results.made(), results, again));
            results.reviews().forEach(one -> events.add(new Event.Revised(one.known(), one)));
        }
        Affected affected = made.affected;
        if (affected != null) {
            Milestone told =
                    milestone(
                            MilestoneKind.AFFECTED,
                            affected.when().at(),
                            "victim",
                            affected.victim(),
                            "area",
                            affected.area(),
                            "critical-infrastructure",
                            affected.critical() ? "yes" : "no",
                            "local-government",
                            affected.localGovernment() ? "yes" : "no",
                            "severity",
                            affected.severity());
            events.add(new Event.Told(affected.when().known(), told));
        }
        made.notices.forEach(one ->
                tell(
                        MilestoneKind.NOTICE,
                        one.when(),
                        "audience",
                        one.audience(),
                        "recipient",
                        one.recipient()));
        Reported reported = made.reported;
        if (reported != null) {
            tell(
                    MilestoneKind.REPORTED,
                    reported.when(),
                    "detected",
                    reported.detected().toString());
        }
        made.assistance.forEach(one -> {
            tell(
                    MilestoneKind.ASSISTANCE_REQUESTED,
                    one.asked(),
                    "request",
                    one.request(),
                    "country",
                    one.country());
            Dated received = one.received();
            if (received != null) {
                tell(MilestoneKind.ASSISTANCE_RECEIVED, received, "request", one.request());
            }
        });
        made.losses.forEach(one -> {
            Event.Told told =
                    tell(
                            MilestoneKind.LOSS,
                            one.when(),
                            "type",
                            one.type(),
                            "amount",
                            String.valueOf(one.amount()),
                            "currency",
                            one.currency(),
                            "certainty",
                            one.certainty(),
                            "source",
                            "the victim");
            Instant undone = one.undone();
            if (undone != null) {
                events.add(new Event.Undone(undone, told));
            }
        });
        truth();
        Dated published = made.published;
        if (published != null) {
            tell(MilestoneKind.PUBLISHED, published, "rung", "group");
        }
        made.releases.forEach(one -> {
            events.add(new Event.Released(one.at(), one.audience()));
            Dated used = one.used();
            if (used != null) {
                tell(MilestoneKind.RELEASE_USED, used, "audience", one.audience());
            }
            Dated withdrawn = one.withdrawn();
            if (withdrawn != null) {
                tell(MilestoneKind.RELEASE_WITHDRAWN, withdrawn, "audience", one.audience());
            }
        });
        Dated closed = made.closed;
        if (closed != null) {
            tell(MilestoneKind.CLOSED, closed);
        }
    }

    private void truth() {
        Truth truth = made.truth;
        if (truth != null) {
            if (truth.group().isEmpty()) {
                tell(MilestoneKind.TRUTH, truth.when(), "state", truth.state());
            } else {
                tell(
                        MilestoneKind.TRUTH,
                        truth.when(),
                        "group",
                        truth.group(),
                        "state",
                        truth.state());
            }
        }
    }

    private Event.Told tell(MilestoneKind kind, Dated when, String... details) {
        Event.Told told = new Event.Told(when.known(), milestone(kind, when.at(), details));
        events.add(told);
        return told;
    }

    private static Milestone milestone(MilestoneKind kind, Instant at, String... details) {
        SortedMap<String, String> said = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            said.put(details[i], details[i + 1]);
        }
        return new Milestone(kind, at, said);
    }

    private ObjectNode content() {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", "dazaifu-case/1").put("id", made.id.toString());
        file.put("title", "Generated").put("producer", "Generator");
        file.put("marking", "TLP:AMBER+STRICT")
                .put("state", newest().isPresent() ? "complete" : "incomplete");
        file.put("created", made.opened.toString()).put("tool", "dazaifu generator");
        file.putObject("results");
        newest().ifPresent(one -> findings(file, one));
        return file;
    }

    private static void findings(ObjectNode file, Results newest) {
        Said said = newest.machine();
        file.put("made", newest.made().toString());
        ObjectNode incident = file.putObject("incident");
        put(incident, newest.first());
        ArrayNode techniques = incident.putArray("techniques");
        for (String id : newest.techniques()) {
            put(techniques.addObject().put("id", id), newest.first());
        }
        ArrayNode aims = incident.putArray("aims");
        newest.aims().forEach(aim -> aims.addObject().put("aim", aim).put("support", "strong"));
        ObjectNode assessment = file.putObject("assessment");
        ObjectNode rungs = assessment.putObject("rungs");
        List<String> order = List.of("cluster", "group", "state");
        int reached = order.indexOf(said.rung());
        for (int i = 0; i < order.size(); i++) {
            rungs.putObject(order.get(i)).put("abstains", i != reached);
        }
        assessment
                .putArray("hypotheses")
                .addObject()
                .put("group", said.group())
                .put("name", "Group " + said.group())
                .put("probability", said.groupProbability());
        assessment
                .putArray("states")
                .addObject()
                .put("state", said.state())
                .put("name", "State " + said.state())
                .put("probability", said.stateProbability());
        ObjectNode observations = file.putObject("observations");
        observations.putObject("victim").put("sector", newest.sector()).put("country", "JP");
    }

    private static void put(ObjectNode node, @Nullable Instant time) {
        String text = time == null ? null : time.toString();
        node.put("first", text).put("last", text);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
