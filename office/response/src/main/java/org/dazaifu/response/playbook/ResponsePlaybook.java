package org.dazaifu.response.playbook;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dazaifu.cacao.Playbook;
import org.dazaifu.cacao.PlaybookReader;
import org.dazaifu.cacao.Reading;
import org.dazaifu.response.Response;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chosen options as a playbook of CACAO 2.0.
 *
 * <p>Guarantees: no measure is carried out without a step in which whoever decides it decides; what
 * is not lawful or not available is refused; what is available only once something is so begins
 * with steps that establish it; demand and notification stand before every countermeasure. The
 * playbook is valid by {@link PlaybookReader}. The same input gives the same bytes.
 *
 * <p>Options follow each other by their deadlines; technical and cooperative ones with the same
 * deadline and urgency run side by side.
 */
public final class ResponsePlaybook {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** When version 2.0 of the Traffic Light Protocol came into force. */
    private static final String TLP_TIME = "2022-08-01T00:00:00.000Z";

    private static final List<Family> ORDER =
            List.of(
                    Family.TECHNICAL,
                    Family.COOPERATIVE,
                    Family.CRIMINAL,
                    Family.DIPLOMATIC,
                    Family.COUNTERMEASURE);

    private final PlaybookHeader header;
    private final Response response;
    private final Phrasebook phrases;
    private final Identifiers identifiers;
    private final Parties parties;
    private final Steps steps;

    private ResponsePlaybook(
            PlaybookHeader header, Response response, List<Option> chosen, Phrasebook phrases) {
        this.header = header;
        this.response = response;
        this.phrases = phrases;
        String options =
                chosen.stream()
                        .map(option -> option.measure().id())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        this.identifiers =
                Identifiers.of(header.caseId() + "\n" + phrases.language().code() + "\n" + options);
        this.parties = new Parties(identifiers, phrases);
        this.steps = new Steps(identifiers);
    }

    /**
     * The playbook for some options of a response.
     *
     * @param chosen identifiers of measures; each counts once
     * @param artifacts what technical measures carry, by the measure's identifier; what is there
     *     for measures that are not chosen is left out
     * @param phrases the language of the playbook
     * @throws RefusedOptionsException if there is no such option, or it is not open
     */
    public static Playbook of(
            PlaybookHeader header,
            Response response,
            Collection<String> chosen,
            Map<String, List<Artifact>> artifacts,
            Phrasebook phrases)
            throws RefusedOptionsException {
        List<Option> options = open(response, new LinkedHashSet<>(chosen));
        ObjectNode json =
                new ResponsePlaybook(header, response, options, phrases).json(options, artifacts);
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(json);
        return switch (PlaybookReader.read(bytes)) {
            case Reading.Valid(Playbook playbook) -> playbook;
            case Reading.Invalid invalid ->
                    throw new IllegalStateException(
                            "the playbook that was made has mistakes: " + invalid.problems());
        };
    }

    private static List<Option> open(Response response, LinkedHashSet<String> chosen)
            throws RefusedOptionsException {
        List<Option> open = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String id : chosen) {
            response.options().stream()
                    .filter(option -> option.measure().id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            option -> {
                                String why = refusal(option);
                                if (why.isEmpty()) {
                                    open.add(option);
                                } else {
                                    refused.add(why);
                                }
                            },
                            () -> refused.add("There is no option '" + id + "'."));
        }
        if (chosen.isEmpty()) {
            refused.add("No option was named.");
        }
        if (!refused.isEmpty()) {
            throw new RefusedOptionsException(refused);
        }
        return open;
    }

    private static String refusal(Option option) {
        String reasons =
                option.because().stream()
                        .map(reason -> reason.question())
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(" "));
        String because = reasons.isEmpty() ? "." : ": the answer is no to: " + reasons;
        String id = option.measure().id();
        return switch (option.status()) {
            case AVAILABLE -> "";
            case ONCE ->
                    option.once().isEmpty() && option.toConfirm().isEmpty()
                            ? id + " has demands that contradict each other, so nothing opens it."
                            : "";
            case NOT_AVAILABLE -> id + " is not available on these facts" + because;
            case NOT_LAWFUL -> id + " is not lawful on these facts" + because;
        };
    }

    private ObjectNode json(List<Option> chosen, Map<String, List<Artifact>> artifacts) {
        workflow(chosen, artifacts);
        ObjectNode json = JsonMapper.shared().createObjectNode();
        String made = TIME.format(header.time());
        String office = Identifiers.common("identity", "dazaifu");
        json.put("type", "playbook").put("spec_version", "cacao-2.0");
        json.put("id", "playbook--" + identifiers.playbook());
        json.put("name", phrases.say(Words.TITLE, header.caseTitle()));
        json.put("description", phrases.say(Words.ABOUT));
        var types = new TreeSet<String>();
        chosen.forEach(option -> types.add(type(option.measure().family())));
        types.forEach(json.putArray("playbook_types")::add);
        steps.activities().forEach(json.putArray("playbook_activities")::add);
        summary(json.putObject("playbook_processing_summary"), chosen, artifacts);
        json.put("created_by", office).put("created", made).put("modified", made);
        ArrayNode labels = json.putArray("labels").add("dazaifu").add("case " + header.caseId());
        labels.add("profile " + response.evaluation().profile().code());
        String marking = Identifiers.common("marking-tlp", header.tlp());
        json.putArray("markings").add(marking);
        json.set("playbook_variables", steps.variables());
        json.put("workflow_start", steps.id("start", "start"));
        json.set("workflow", steps.workflow());
        json.set("agent_definitions", parties.agents());
        if (!parties.targets().isEmpty()) {
            json.set("target_definitions", parties.targets());
        }
        json.putObject("data_marking_definitions")
                .putObject(marking)
                .put("type", "marking-tlp")
                .put("id", marking)
                .put("created_by", office)
                .put("created", TLP_TIME)
                .put("tlpv2_level", header.tlp());
        return json;
    }

    private static String type(Family family) {
        return switch (family) {
            case TECHNICAL, COUNTERMEASURE -> "mitigation";
            case COOPERATIVE, DIPLOMATIC -> "notification";
            case CRIMINAL -> "investigation";
        };
    }

    private void summary(
            ObjectNode summary, List<Option> chosen, Map<String, List<Artifact>> artifacts) {
        boolean machines =
                chosen.stream()
                        .flatMap(one ->
                                artifacts.getOrDefault(one.measure().id(), List.of()).stream())
                        .anyMatch(artifact -> artifact.kind() == Artifact.Kind.SIGMA);
        boolean parallel = groups(chosen).stream().anyMatch(group -> group.size() > 1);
        summary.put("manual_playbook", !machines).put("parallel_processing", parallel);
        summary.put("if_logic", true).put("data_markings", true);
    }

    /** Options in order; those of one group run side by side. */
    private static List<List<Option>> groups(List<Option> chosen) {
        List<Option> sorted =
                chosen.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Option one) -> one.measure().deadline().hours())
                                        .thenComparing(one -> !one.urgent())
                                        .thenComparing(one -> ORDER.indexOf(one.measure().family()))
                                        .thenComparing(one -> one.measure().id()))
                        .toList();
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Option option : sorted) {
            boolean together =
                    option.measure().family() == Family.TECHNICAL
                            || option.measure().family() == Family.COOPERATIVE;
            String key =
                    together
                            ? option.measure().deadline().hours() + " " + option.urgent()
                            : option.measure().id();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(option);
        }
        return List.copyOf(groups.values());
    }

    private void workflow(List<Option> chosen, Map<String, List<Artifact>> artifacts) {
        List<List<OptionBlock>> groups = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (List<Option> group : groups(chosen)) {
            List<OptionBlock> blocks = new ArrayList<>();
            for (Option option : group) {
                blocks.add(
                        new OptionBlock(
                                option,
                                ++number,
                                response,
                                header,
                                artifacts.getOrDefault(option.measure().id(), List.of()),
                                phrases,
                                parties,
                                steps));
            }
            groups.add(blocks);
            entries.add(
                    blocks.size() == 1
                            ? blocks.getFirst().entry()
                            : steps.id("parallel", "group " + entries.size()));
        }
        entries.add(steps.id("action", "record"));
        steps.start(entries.getFirst());
        List<List<Option>> options = groups(chosen);
        for (int i = 0; i < groups.size(); i++) {
            String next = entries.get(i + 1);
            if (groups.get(i).size() == 1) {
                groups.get(i).getFirst().add(next);
            } else {
                double hours = options.get(i).getFirst().measure().deadline().hours();
                parallel(i, groups.get(i), hours, next);
            }
        }
        var record = new Draft("record", "record", phrases.say(Words.RECORD), parties.caseTeam());
        steps.action(record.make(), steps.id("end", "end"));
        steps.end("end");
    }

    private void parallel(int group, List<OptionBlock> blocks, double hours, String next) {
        String number =
                hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
        steps.parallel(
                "group " + group,
                phrases.say(Words.AT_ONCE, number),
                blocks.stream().map(OptionBlock::entry).toList(),
                next);
        for (int i = 0; i < blocks.size(); i++) {
            String end = "group " + group + " branch " + i;
            blocks.get(i).add(steps.id("end", end));
            steps.end(end);
        }
    }
}
