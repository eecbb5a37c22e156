package org.dazaifu.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Uses;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The importer on the public files that the shipped base was made of. */
class SharedDataTest {

    private static final Path DATA = Path.of(System.getProperty("dazaifu.data", "absent"));
    private static KnowledgeImport imported;

    @BeforeAll
    static void importPublicFiles() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("attack"))
                        && Files.isDirectory(DATA.resolve("galaxy")),
                "skipped: the public data sets are not at " + DATA);
        imported = KnowledgeImport.of(List.of(DATA.resolve("attack"), DATA.resolve("galaxy")));
    }

    @Test
    void theShippedBaseIsWhatTheImporterMakesOfThem() throws Exception {
        assertThat(imported.base().facts()).isEqualTo(KnowledgeBase.shipped().facts());
        var again = new ByteArrayOutputStream();
        org.dazaifu.knowledge.KnowledgeFile.write(imported.base(), again);
        var shipped = new ByteArrayOutputStream();
        org.dazaifu.knowledge.KnowledgeFile.write(KnowledgeBase.shipped(), shipped);
        assertThat(again.toByteArray()).isEqualTo(shipped.toByteArray());
    }

    @Test
    void nothingOfThemIsMalformedOrNotUnderstood() {
        assertThat(imported.remarks())
                .hasSize(5)
                .allMatch(r ->
                        r.contains("from which nothing is taken")
                                || r.startsWith("1 relation of ATT&CK"));
    }

    @Test
    void theRelationsOfEnterpriseAreThoseOfTheAttributionBenchmark() {
        JsonNode edges = new JsonMapper().readTree(DATA.resolve("attribution/edges.json"));
        Set<String> theirs = new HashSet<>();
        edges.path("edges")
                .forEach(e -> theirs.add(e.get(0).asString() + " " + e.get(1).asString()));
        Set<String> ours = new HashSet<>();
        imported.base().uses().forEach(u -> ours.add(u.source() + " " + u.target()));
        assertThat(ours).containsAll(theirs);
        Set<String> more = new TreeSet<>(ours);
        more.removeAll(theirs);
        assertThat(more).hasSize(1667);
        assertThat(theirs).hasSize(17270);
    }

    @Test
    void theNumberOfIndependentReportsOfARelationAgreesWithTheBenchmark() {
        JsonNode edges = new JsonMapper().readTree(DATA.resolve("attribution/edges.json"));
        Map<String, Integer> ours = new HashMap<>();
        for (Uses uses : imported.base().uses()) {
            ours.put(uses.source() + " " + uses.target(), uses.reports().size());
        }
        int differ = 0;
        for (JsonNode edge : edges.path("edges")) {
            if (ours.getOrDefault(edge.get(0).asString() + " " + edge.get(1).asString(), -1)
                    != edge.get(2).size()) {
                differ++;
            }
        }
        assertThat(differ).isLessThan(60);
    }

    @Test
    void nineOfTenReportsAreDated() {
        long dated =
                imported.base().reports().stream().map(Report::year).filter(y -> y != null).count();
        assertThat(dated).isEqualTo(1933);
    }

    @Test
    void aGroupThatTheBenchmarkGivesACountryHasItHereUnlessItsNameIsContested() {
        JsonNode incidents = new JsonMapper().readTree(DATA.resolve("attribution/incidents.json"));
        Set<String> without = new TreeSet<>();
        for (JsonNode incident : incidents.path("reports")) {
            String group = incident.path("group").asString();
            String country = incident.path("country").asString("");
            Set<String> ours = new TreeSet<>();
            imported.base().group(group).orElseThrow().suspectedStates().stream()
                    .map(Country::code)
                    .forEach(ours::add);
            if (!country.isEmpty() && !ours.contains(country)) {
                without.add(group);
            }
        }
        assertThat(without).containsExactly("G0143");
    }

    @Test
    void allThreeDomainsAreThere() {
        assertThat(
                        imported.base().techniques().stream()
                                .filter(t -> t.domain() == Domain.ENTERPRISE))
                .hasSize(691);
        assertThat(imported.base().techniques().stream().filter(t -> t.domain() == Domain.MOBILE))
                .hasSize(124);
        assertThat(imported.base().techniques().stream().filter(t -> t.domain() == Domain.ICS))
                .hasSize(83);
    }
}
