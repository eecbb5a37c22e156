package org.dazaifu.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts as lines of text: chosen over JSON because they are parsed in a fraction of the time of a
 * JSON library's start.
 *
 * <p>The first line is {@link #FIRST_LINE}; the last is {@code E} and the number of lines before
 * it, so that a cut is seen. Between them each line is a kind and its cells, parted by tabs; a cell
 * that is a list parts its items by {@code |}. A tab, line break, {@code |} or backslash inside a
 * text is {@code \t}, {@code \n}, {@code \p} or {@code \\}. Sources and reports come first and are
 * named later by their number, counted from 0.
 *
 * <pre>
 * P collection version sha256                     provenance
 * S collection entry id                           source
 * R id names urls year month                      report
 * G id name aliases sources claims traits         group; claim CODE,KIND,source,confidence; trait KIND,source,value
 * W id name aliases type platforms                software
 * T id name domain tactics platforms parent       technique
 * C id name aliases first last group=reports...   campaign
 * U source target=reports...                      relations of one source; reports parted by commas
 * X id name reason replacement                    retired
 * A name source groups                            ambiguous name
 * </pre>
 */
final class KnowledgeText {

    static final String FIRST_LINE = "dazaifu-knowledge 1";

    private final StringBuilder lines = new StringBuilder(1 << 20);
    private final Map<Source, Integer> sources = new LinkedHashMap<>();
    private final Map<String, Integer> reports = new TreeMap<>();

    private KnowledgeText() {}

    /** The facts as lines, ordered as {@link KnowledgeBase} orders them. */
    static String of(Facts facts) {
        return new KnowledgeText().write(facts);
    }

    /**
     * The facts that {@code text}, in UTF-8, says.
     *
     * @throws IllegalArgumentException with the line and what is wrong with it
     */
    static Facts parse(byte[] text) {
        return new KnowledgeTextParser(text).parse();
    }

    private String write(Facts facts) {
        lines.append(FIRST_LINE).append('\n');
        facts.provenance()
                .forEach(p -> line("P", text(p.collection()), text(p.version()), text(p.sha256())));
        writeSources(facts);
        writeReports(facts);
        facts.groups().forEach(this::write);
        for (Software s : facts.software()) {
            line(
                    "W",
                    text(s.id()),
                    text(s.name()),
                    list(s.aliases()),
                    s.type().name(),
                    list(s.platforms()));
        }
        for (Technique t : facts.techniques()) {
            line(
                    "T",
                    text(t.id()),
                    text(t.name()),
                    t.domain().name(),
                    list(t.tactics()),
                    list(t.platforms()),
                    t.parent() == null ? "" : text(t.parent()));
        }
        facts.campaigns().forEach(this::write);
        writeUses(facts.uses());
        for (Retired x : facts.retired()) {
            line(
                    "X",
                    text(x.id()),
                    text(x.name()),
                    x.reason().name(),
                    x.replacement() == null ? "" : text(x.replacement()));
        }
        for (AmbiguousName a : facts.ambiguous()) {
            line("A", text(a.name()), number(a.claimant()), list(a.groups()));
        }
        long before = lines.chars().filter(c -> c == '\n').count();
        line("E", Long.toString(before));
        return lines.toString();
    }

    private void writeSources(Facts facts) {
        for (Group group : facts.groups()) {
            group.sources().forEach(this::number);
            group.states().forEach(c -> number(c.source()));
            group.traits().forEach(t -> number(t.source()));
        }
        facts.ambiguous().forEach(a -> number(a.claimant()));
        sources.keySet()
                .forEach(s -> line("S", text(s.collection()), text(s.entry()), text(s.id())));
    }

    private String number(Source source) {
        Integer known = sources.get(source);
        if (known == null) {
            known = sources.size();
            sources.put(source, known);
        }
        return known.toString();
    }

    private void writeReports(Facts facts) {
        var all = new TreeMap<String, Report>();
        facts.uses().forEach(u -> u.reports().forEach(r -> all.put(r.id(), r)));
        for (Campaign campaign : facts.campaigns()) {
            campaign.attributions().forEach(a -> a.reports().forEach(r -> all.put(r.id(), r)));
        }
        for (Report r : all.values()) {
            reports.put(r.id(), reports.size());
            String year = r.year() == null ? "" : r.year().toString();
            String month = r.month() == null ? "" : r.month().toString();
            line("R", text(r.id()), list(r.names()), list(r.urls()), year, month);
        }
    }

    private void write(Group group) {
        var claims = new ArrayList<String>();
        for (StateClaim c : group.states()) {
            String confidence = c.confidence() == null ? "" : c.confidence().toString();
            claims.add(
                    c.state().code()
                            + ","
                            + c.kind()
                            + ","
                            + number(c.source())
                            + ","
                            + confidence);
        }
        var traits = new ArrayList<String>();
        for (Trait t : group.traits()) {
            traits.add(t.kind() + "," + number(t.source()) + "," + t.value());
        }
        line(
                "G",
                text(group.id()),
                text(group.name()),
                list(group.aliases()),
                list(group.sources().stream().map(this::number).toList()),
                list(claims),
                list(traits));
    }

    private void write(Campaign c) {
        var cells =
                new ArrayList<>(
                        List.of(
                                text(c.id()),
                                text(c.name()),
                                list(c.aliases()),
                                c.firstSeen() == null ? "" : c.firstSeen().toString(),
                                c.lastSeen() == null ? "" : c.lastSeen().toString()));
        c.attributions().forEach(a -> cells.add(text(a.group()) + "=" + numbers(a.reports())));
        line("C", cells.toArray(String[]::new));
    }

    private void writeUses(List<Uses> all) {
        var bySource = new LinkedHashMap<String, List<String>>();
        for (Uses u : all) {
            bySource.computeIfAbsent(u.source(), s -> new ArrayList<>(List.of(text(s))))
                    .add(text(u.target()) + "=" + numbers(u.reports()));
        }
        bySource.values().forEach(cells -> line("U", cells.toArray(String[]::new)));
    }

    private String numbers(List<Report> cited) {
        return String.join(
                ",", cited.stream().map(r -> String.valueOf(reports.get(r.id()))).toList());
    }

    private void line(String kind, String... cells) {
        lines.append(kind);
        for (String cell : cells) {
            lines.append('\t').append(cell);
        }
        lines.append('\n');
    }

    private static String list(List<String> items) {
        return String.join("|", items.stream().map(KnowledgeText::text).toList());
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("|", "\\p");
    }
}
