package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.casebook.AttackNames;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.Level;

/**
 * Techniques that were seen, by tactic in ATT&amp;CK's order. Enterprise tactics are always there,
 * others where something was seen. A technique stands under every tactic that it serves.
 */
final class TacticMatrix {

    private static final Map<String, String> ENTERPRISE = new LinkedHashMap<>();
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        ENTERPRISE.put("reconnaissance", "Reconnaissance");
        ENTERPRISE.put("resource-development", "Resource Development");
        ENTERPRISE.put("initial-access", "Initial Access");
        ENTERPRISE.put("execution", "Execution");
        ENTERPRISE.put("persistence", "Persistence");
        ENTERPRISE.put("privilege-escalation", "Privilege Escalation");
        ENTERPRISE.put("defense-evasion", "Defense Evasion");
        ENTERPRISE.put("credential-access", "Credential Access");
        ENTERPRISE.put("discovery", "Discovery");
        ENTERPRISE.put("lateral-movement", "Lateral Movement");
        ENTERPRISE.put("collection", "Collection");
        ENTERPRISE.put("command-and-control", "Command and Control");
        ENTERPRISE.put("exfiltration", "Exfiltration");
        ENTERPRISE.put("impact", "Impact");
        OTHERS.put("evasion", "Evasion");
        OTHERS.put("inhibit-response-function", "Inhibit Response Function");
        OTHERS.put("impair-process-control", "Impair Process Control");
        OTHERS.put("network-effects", "Network Effects");
        OTHERS.put("remote-service-effects", "Remote Service Effects");
    }

    /** One tactic and what was seen of it. */
    record Column(String name, List<Cell> cells) {}

    /** One technique and how often it was seen. */
    record Cell(String id, String name, long count, Level strongest) {}

    private TacticMatrix() {}

    static List<Column> of(Incident incident, AttackNames names) {
        Map<String, Column> columns = new LinkedHashMap<>();
        ENTERPRISE.forEach((id, name) -> columns.put(id, new Column(name, new ArrayList<>())));
        Map<String, Column> more = new LinkedHashMap<>();
        OTHERS.forEach((id, name) -> more.put(id, new Column(name, new ArrayList<>())));
        Column unplaced = new Column("Not in the knowledge base", new ArrayList<>());
        for (Incident.TechniqueSeen seen : incident.techniques()) {
            AttackNames.TechniqueName known = names.technique(seen.id()).orElse(null);
            Cell cell =
                    new Cell(
                            seen.id(),
                            known == null ? "" : known.name(),
                            seen.seen().count(),
                            seen.seen().strongest());
            if (known == null || known.tactics().isEmpty()) {
                unplaced.cells().add(cell);
                continue;
            }
            for (String tactic : known.tactics()) {
                Column column = columns.get(tactic);
                if (column == null) {
                    column = more.computeIfAbsent(tactic, t -> new Column(t, new ArrayList<>()));
                }
                column.cells().add(cell);
            }
        }
        List<Column> result = new ArrayList<>(columns.values());
        more.values().stream().filter(c -> !c.cells().isEmpty()).forEach(result::add);
        if (!unplaced.cells().isEmpty()) {
            result.add(unplaced);
        }
        Comparator<Cell> weight = Comparator.comparing(Cell::strongest).thenComparing(Cell::count);
        result.forEach(c -> c.cells().sort(weight.reversed().thenComparing(Cell::id)));
        return result;
    }
}
