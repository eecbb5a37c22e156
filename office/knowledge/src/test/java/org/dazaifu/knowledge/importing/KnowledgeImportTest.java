package org.dazaifu.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dazaifu.knowledge.AmbiguousName;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.Provenance;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Retired;
import org.dazaifu.knowledge.Software;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Technique;
import org.dazaifu.knowledge.Trait;
import org.dazaifu.knowledge.Uses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeImportTest {

    @TempDir Path directory;

    private KnowledgeImport imported;
    private KnowledgeBase base;

    @BeforeEach
    void importAll() throws Exception {
        imported =
                KnowledgeImport.of(
                        List.of(
                                file("enterprise.json"),
                                file("ics-2.1.json"),
                                file("threat-actor.json"),
                                file("microsoft.json")));
        base = imported.base();
    }

    @Test
    void groupsSoftwareTechniquesAndCampaignsAreTaken() {
        assertThat(base.group("G9001").orElseThrow().name()).isEqualTo("Grey Heron");
        assertThat(base.software("S9001").orElseThrow())
                .isEqualTo(
                        new Software(
                                "S9001",
                                "BeakLoader",
                                List.of("Beak"),
                                Software.Type.MALWARE,
                                List.of("Linux", "Windows")));
        assertThat(base.software("S9002").orElseThrow().type()).isEqualTo(Software.Type.TOOL);
        assertThat(base.technique("T9001.001").orElseThrow())
                .isEqualTo(
                        new Technique(
                                "T9001.001",
                                "High Perching",
                                Domain.ENTERPRISE,
                                List.of("persistence"),
                                List.of(),
                                "T9001"));
        assertThat(base.technique("T9100").orElseThrow().domain()).isEqualTo(Domain.ICS);
        Campaign pond = base.campaigns().getFirst();
        assertThat(pond.firstSeen()).isEqualTo(YearMonth.of(2023, 2));
        assertThat(pond.attributions())
                .extracting(Campaign.Attribution::group)
                .containsExactly("G9001");
    }

    @Test
    void theLatestVersionOfAnObjectCountsAndTheRelationsOfAllBundlesDo() {
        assertThat(base.group("G9001").orElseThrow().aliases()).contains("River Heron");
        assertThat(base.usedBy("G9001"))
                .extracting(Uses::target)
                .containsExactly("S9001", "T9001", "T9100");
        assertThat(reports("G9001", "T9001")).hasSize(3);
    }

    @Test
    void referencesWithTheSameNameOrAddressAreOneReport() {
        Report heron = reports("G9001", "S9001").getFirst();
        assertThat(heron.names()).containsExactly("Corp Herons", "Example Corp Heron May 2019");
        assertThat(heron.year()).isEqualTo(2019);
        assertThat(heron.month()).isEqualTo(5);
        assertThat(reports("G9001", "T9001")).contains(heron);
        assertThat(base.reports()).hasSize(3);
    }

    @Test
    void whatIsRevokedLeadsToItsReplacementOverAllSteps() {
        assertThat(base.retired("T8000"))
                .contains(new Retired("T8000", "Oldest Perching", Retired.Reason.REVOKED, "T9001"));
        assertThat(base.retired("T8002"))
                .contains(new Retired("T8002", "Moulting", Retired.Reason.DEPRECATED, null));
        assertThat(base.usedBy("G9002")).extracting(Uses::target).containsExactly("S9002", "T9001");
    }

    @Test
    void relationsThatWereGivenUpOrLeadToSuchAreLeftOutAndSaid() {
        assertThat(base.usedBy("G9003")).isEmpty();
        assertThat(imported.remarks()).anyMatch(r -> r.startsWith("1 relation of ATT&CK"));
    }

    @Test
    void anActorIsTheGroupWithItsNameAndBringsItsNamesAndFacts() {
        Group heron = base.group("G9001").orElseThrow();
        assertThat(heron.sources())
                .extracting(Source::entry)
                .containsExactly("Grey Heron", "GREY HERON", "Reed Walker", "Misty Marsh");
        assertThat(heron.states())
                .extracting(c -> c.state().code() + " " + c.kind() + " " + c.confidence())
                .containsExactly(
                        "LI COUNTRY 50",
                        "MC COUNTRY null",
                        "MC VENDOR_ORIGIN null",
                        "SM STATE_SPONSOR null");
        assertThat(heron.statesDisagree()).isTrue();
        assertThat(heron.traits(Trait.Kind.VICTIM_COUNTRY)).containsExactly("JP");
        assertThat(heron.traits(Trait.Kind.VICTIM_OTHER)).containsExactly("Middle East");
        assertThat(heron.traits(Trait.Kind.TARGET_SECTOR)).containsExactly("Energy");
        assertThat(heron.traits(Trait.Kind.ACTIVITY))
                .containsExactly("Espionage", "Financially motivated");
    }

    @Test
    void anActorIsTheGroupWhoseIdItListsEvenIfThatIdWasReplacedOrElseTheOneItsSynonymsName() {
        assertThat(base.group("G9002").orElseThrow().sources())
                .extracting(Source::entry)
                .containsExactly("Night Owl", "Tawny");
        assertThat(base.groupsNamed("Nester")).extracting(Group::id).containsExactly("G9001");
    }

    @Test
    void anActorWhoseNameIsAnAliasIsNotJoinedIfAnotherStatesActorClaimsTheNameToo() {
        assertThat(base.group("G9003").orElseThrow().sources()).hasSize(1);
        assertThat(base.groupsNamed("Rook"))
                .extracting(Group::id)
                .containsExactly(uuid(503), "G9003");
    }

    @Test
    void anActorThatCouldBeSeveralGroupsIsNone() {
        assertThat(base.group(uuid(507)).orElseThrow().inAttack()).isFalse();
        assertThat(ambiguity("Mixed Flock").groups()).containsExactly("G9002", "G9003");
    }

    @Test
    void anActorWhoseNameAndIdContradictEachOtherIsNone() {
        assertThat(base.group(uuid(508)).orElseThrow().inAttack()).isFalse();
        assertThat(ambiguity("Night Owl").groups()).containsExactly("G9002", "G9003");
    }

    @Test
    void aNameThatTwoActorsClaimIsNobodysAliasButFindsBoth() {
        assertThat(base.group("G9001").orElseThrow().aliases()).doesNotContain("Marsh Bird");
        assertThat(base.groupsNamed("marsh-bird"))
                .extracting(Group::id)
                .containsExactly(uuid(505), "G9001");
    }

    @Test
    void anActorThatIsOnlyInMispIsAGroupWithItsUuid() {
        Group lonely = base.group(uuid(505)).orElseThrow();
        assertThat(lonely.sources())
                .extracting(Source::entry)
                .containsExactly("Lonely Bird", "Storm-9999");
        assertThat(lonely.states()).isEmpty();
        assertThat(base.group(uuid(603)).orElseThrow().states())
                .containsExactly(
                        new StateClaim(
                                Country.named("AD").orElseThrow(),
                                StateClaim.Kind.VENDOR_ORIGIN,
                                new Source(
                                        "MISP galaxy microsoft-activity-group",
                                        "Dusty Plain",
                                        uuid(603)),
                                null));
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(imported.remarks())
                .anyMatch(r -> r.contains("Lonely Bird") && r.contains("\"XX\""))
                .anyMatch(r -> r.contains("Tawny") && r.contains("\"high\""))
                .anyMatch(r -> r.contains("no UUID") && r.contains("Broken"))
                .anyMatch(r -> r.contains("ics-2.1.json has 1 malformed object,"));
        assertThat(base.group(uuid(509)).orElseThrow().states()).isEmpty();
    }

    @Test
    void theBaseSaysWhatItWasMadeOf() {
        assertThat(base.facts().provenance())
                .extracting(Provenance::collection, Provenance::version)
                .containsExactly(
                        tuple("MISP galaxy microsoft-activity-group", "3"),
                        tuple("MISP galaxy threat-actor", "7"),
                        tuple("MITRE ATT&CK enterprise-attack", "as of 2024-01-01"),
                        tuple("MITRE ATT&CK ics-attack", "99.2"));
    }

    @Test
    void anotherOrderAndCompressionOfTheFilesGiveTheSameBase() throws Exception {
        Path packed = directory.resolve("packed.json");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file("enterprise.json"), out);
        }
        KnowledgeImport again =
                KnowledgeImport.of(
                        List.of(
                                file("microsoft.json"),
                                file("threat-actor.json"),
                                packed,
                                file("ics-2.1.json")));
        assertThat(again.base().facts()).isEqualTo(base.facts());
    }

    @Test
    void aDirectoryIsReadAndWhatIsOfNoUseIsSaid() throws Exception {
        for (String name : List.of("enterprise.json", "sector.json")) {
            Files.copy(file(name), directory.resolve(name));
        }
        Files.writeString(directory.resolve("README.md"), "not read");
        KnowledgeImport fromDirectory = KnowledgeImport.of(List.of(directory));
        assertThat(fromDirectory.base().groups()).hasSize(3);
        assertThat(fromDirectory.remarks())
                .anyMatch(r -> r.contains("galaxy sector, from which nothing is taken"));
    }

    @Test
    void aFileThatIsNeitherKindIsRefusedWithBothNames() throws Exception {
        Path other =
                Files.writeString(
                        directory.resolve("other.json"), "{\"a\": [1, {\"objects\": 2}]}");
        assertRefused(other, "other.json is neither a STIX bundle", "nor a MISP galaxy");
    }

    @Test
    void aFileThatIsNotJsonIsRefused() throws Exception {
        assertRefused(
                Files.writeString(directory.resolve("x.json"), "<html>"), "x.json is not JSON");
        assertRefused(
                Files.writeString(directory.resolve("empty.json"), ""), "empty.json is neither");
    }

    @Test
    void aFileThatIsNotTextIsRefusedAndNotCalledUnreadable() throws Exception {
        byte[] utf32 = {'{', 0, 0, 0, 0x22, 0x37, 0x2f, 0x30};
        assertRefused(Files.write(directory.resolve("x.json"), utf32), "x.json is not JSON");
    }

    @Test
    void aStixBundleThatIsNotAttackIsRefused() throws Exception {
        Path other =
                Files.writeString(
                        directory.resolve("b.json"), "{\"type\":\"bundle\",\"objects\":[]}");
        assertRefused(other, "is a STIX bundle, but not ATT&CK");
    }

    @Test
    void galaxiesWithoutAttackAreRefused() {
        assertRefused(file("threat-actor.json"), "None of the files is an ATT&CK bundle");
    }

    @Test
    void aBundleThatIsCutOffIsRefusedAtEveryLength() throws Exception {
        byte[] whole = Files.readAllBytes(file("ics-2.1.json"));
        for (int length = 0; length < whole.length - 1; length += 97) {
            Path cut = Files.write(directory.resolve("cut.json"), Arrays.copyOf(whole, length));
            assertRefused(cut, "cut.json");
        }
    }

    @Test
    void aGzipThatIsCutOffIsRefused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            Files.copy(file("enterprise.json"), out);
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
        assertRefused(Files.write(directory.resolve("cut.json.gz"), cut), "cut.json.gz");
    }

    @Test
    void aMissingFileIsToldAsSuch() {
        assertThatThrownBy(() -> KnowledgeImport.of(List.of(directory.resolve("none.json"))))
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        e -> assertThat(e.code()).isEqualTo(KnowledgeException.Code.UNREADABLE))
                .hasMessageContaining("none.json cannot be read: there is no such file.");
    }

    private void assertRefused(Path file, String... parts) {
        assertThatThrownBy(() -> KnowledgeImport.of(List.of(file)))
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        e -> assertThat(e.code()).isEqualTo(KnowledgeException.Code.WRONG_CONTENT))
                .hasMessageContainingAll(parts);
    }

    private List<Report> reports(String source, String target) {
        return base.usedBy(source).stream()
                .filter(u -> u.target().equals(target))
                .findFirst()
                .orElseThrow()
                .reports();
    }

    private AmbiguousName ambiguity(String name) {
        return base.facts().ambiguous().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String uuid(int number) {
        return String.format("00000000-0000-4000-8000-%012d", number);
    }

    private static Path file(String name) {
        return Path.of(
                        System.getProperty("dazaifu.root"),
                        "office/knowledge/src/test/resources/org/dazaifu/knowledge")
                .resolve("importing")
                .resolve(name);
    }
}
