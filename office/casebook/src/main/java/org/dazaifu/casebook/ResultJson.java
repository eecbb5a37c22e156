package org.dazaifu.casebook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dazaifu.attribution.AssessmentJson;
import org.dazaifu.detection.Incident;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.Unread;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was found, as {@code case.json} and the ledger say it. Described in docs/case.md. */
final class ResultJson {

    private ResultJson() {}

    /** Completes the record of the act of investigating. */
    static ObjectNode investigated(
            ObjectNode act,
            CaseHeader header,
            CaseResult result,
            long sightings,
            DurableFile.Written file) {
        act.put("tool", header.tool());
        rules(act.putObject("rules"), result.rules());
        knowledge(act.putObject("knowledge"), result.knowledge());
        act.put("method", result.assessment().method());
        act.put("events", result.census().events());
        act.put("damaged", result.census().damagedCount());
        act.put("sightings", sightings);
        act.put(CaseDirectory.SIGHTINGS, file.sha256().hex());
        return bounded(act);
    }

    /** Lists of rules that were not asked can be long; the ledger has only how many they are. */
    private static ObjectNode bounded(ObjectNode act) {
        ObjectNode rules = (ObjectNode) act.get("rules");
        rules.put("unsupported", rules.get("unsupported").size());
        return act;
    }

    /** The members of {@code case.json} that say what was found. */
    static ObjectNode findings(CaseResult result, Instant made) {
        ObjectNode file = Json.object();
        file.put("made", made.toString());
        incident(file.putObject("incident"), result.incident());
        file.set("assessment", AssessmentJson.of(result.assessment()));
        ObservationsJson.write(file.putObject("observations"), result.observations());
        census(file.putObject("census"), result.census());
        rules(file.putObject("rules"), result.rules());
        knowledge(file.putObject("knowledge"), result.knowledge());
        return file;
    }

    private static void incident(ObjectNode node, Incident incident) {
        span(node, incident.span());
        ObjectNode levels = node.putObject("sightings");
        incident.sightings().forEach(level -> levels.put(level.level().word(), level.count()));
        ArrayNode hosts = node.putArray("hosts");
        for (Incident.HostSeen host : incident.hosts()) {
            ObjectNode one = seen(hosts.addObject().put("name", host.name()), host.seen());
            texts(one.putArray("techniques"), host.techniques());
        }
        ArrayNode accounts = node.putArray("accounts");
        for (Incident.AccountSeen account : incident.accounts()) {
            seen(accounts.addObject().put("name", account.name()), account.seen());
        }
        ArrayNode techniques = node.putArray("techniques");
        for (Incident.TechniqueSeen technique : incident.techniques()) {
            seen(techniques.addObject().put("id", technique.id()), technique.seen());
        }
        ArrayNode software = node.putArray("software");
        for (Incident.SoftwareSeen one : incident.software()) {
            seen(software.addObject().put("id", one.id()), one.seen());
        }
        ArrayNode rules = node.putArray("rules");
        for (Incident.RuleSeen rule : incident.rules()) {
            ObjectNode one = rules.addObject();
            one.put("rule", rule.rule()).put("title", rule.title());
            one.put("level", rule.level().word());
            seen(one, rule.seen());
            texts(one.putArray("techniques"), rule.techniques());
        }
        timeline(node.putObject("timeline"), incident.timeline());
        ArrayNode aims = node.putArray("aims");
        for (Incident.AimFinding aim : incident.aims()) {
            ObjectNode one = aims.addObject();
            one.put("aim", aim.aim().id());
            one.put("support", aim.support().name().toLowerCase(Locale.ROOT));
            ArrayNode reasons = one.putArray("reasons");
            for (Incident.AimReason reason : aim.reasons()) {
                ObjectNode why = reasons.addObject().put("sentence", reason.sentence());
                numbers(why.putArray("sightings"), reason.sightings());
            }
        }
    }

    private static void timeline(ObjectNode node, Incident.Timeline timeline) {
        node.put("bucket_seconds", timeline.bucketSeconds());
        node.put("untimed", timeline.untimed());
        ArrayNode buckets = node.putArray("buckets");
        for (Incident.Bucket bucket : timeline.buckets()) {
            ObjectNode one = buckets.addObject();
            one.put("start", bucket.start().toString()).put("host", bucket.host());
            one.put("count", bucket.count()).put("strongest", bucket.strongest().word());
        }
    }

    private static ObjectNode seen(ObjectNode node, Incident.Seen seen) {
        node.put("count", seen.count()).put("strongest", seen.strongest().word());
        span(node, seen.span());
        numbers(node.putArray("examples"), seen.examples());
        return node;
    }

    private static void span(ObjectNode node, Incident.@Nullable Span span) {
        Instant first = span == null ? null : span.first();
        Instant last = span == null ? null : span.last();
        node.put("first", first == null ? null : first.toString());
        node.put("last", last == null ? null : last.toString());
    }

    private static void census(ObjectNode node, EvidenceCensus census) {
        node.put("events", census.events()).put("bytes", census.bytes());
        ArrayNode files = node.putArray("files");
        for (EvidenceCensus.LogFile file : census.files()) {
            ObjectNode one = files.addObject().put("file", file.source().path());
            one.put("kind", file.source().kind().id()).put("bytes", file.bytes());
            one.put("events", file.events()).put("damaged", file.damaged());
        }
        node.put("damaged", census.damagedCount());
        ArrayNode damaged = node.putArray("damaged_examples");
        for (DamagedRecord record : census.damaged()) {
            ObjectNode one = damaged.addObject().put("file", record.source().path());
            one.put("offset", record.offset());
            one.put("expected", record.expected()).put("found", record.found());
        }
        ArrayNode unread = node.putArray("unread");
        for (Unread file : census.unread()) {
            ObjectNode one = unread.addObject().put("file", file.path());
            one.put("size", file.size() < 0 ? null : (Long) file.size());
            String reason = file.reason().name().toLowerCase(Locale.ROOT);
            one.put("reason", reason.replace('_', '-'));
            one.put("sentence", file.sentence());
        }
    }

    private static void rules(ObjectNode node, CaseResult.Rules rules) {
        ArrayNode sources = node.putArray("sources");
        for (CaseResult.RuleSource source : rules.sources()) {
            ObjectNode one = sources.addObject().put("name", source.name());
            one.put("rules", source.rules());
            one.put("sha256", source.sha256() == null ? null : source.sha256().hex());
        }
        node.put("loaded", rules.loaded());
        ArrayNode unsupported = node.putArray("unsupported");
        for (CaseResult.UnsupportedRule rule : rules.unsupported()) {
            ObjectNode one = unsupported.addObject().put("rule", rule.rule());
            one.put("title", rule.title()).put("path", rule.path()).put("reason", rule.reason());
        }
    }

    private static void knowledge(ObjectNode node, CaseResult.Knowledge knowledge) {
        node.put("version", knowledge.version());
        texts(node.putArray("sources"), knowledge.sources());
    }

    private static void texts(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }

    private static void numbers(ArrayNode list, List<Long> numbers) {
        numbers.forEach(list::add);
    }
}
