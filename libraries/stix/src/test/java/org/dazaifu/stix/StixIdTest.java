package org.dazaifu.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StixIdTest {

    /**
     * The identifiers of the specification's examples and of an independent implementation of
     * UUIDv5.
     */
    @Test
    void observablesHaveTheIdentifiersThatTheSpecificationPrescribes() {
        assertThat(new Observable.Ipv4Address("198.51.100.3").id())
                .hasToString("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
        assertThat(new Observable.DomainName("example.com").id())
                .hasToString("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
        assertThat(
                        new Observable.File(
                                        "",
                                        Map.of("MD5", "66e2ea40dc71d5ba701574ea215a81f1"),
                                        null,
                                        null)
                                .id())
                .hasToString("file--ebf49085-2240-52db-b5e2-165561b0acd1");
        assertThat(
                        new Observable.File(
                                        "foo.exe",
                                        Map.of(
                                                "SHA-256",
                                                "aec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f"),
                                        25536L,
                                        null)
                                .id())
                .hasToString("file--e9779ddb-6076-5829-bd92-61c8a3689c0f");
    }

    @Test
    void onlyOneHashContributesToAFilesIdentifier() {
        var md5 = Map.of("MD5", "66e2ea40dc71d5ba701574ea215a81f1");
        var both = Map.of("SHA-256", "aec0", "MD5", "66e2ea40dc71d5ba701574ea215a81f1");
        assertThat(new Observable.File("", both, 1L, null).id())
                .isEqualTo(new Observable.File("", md5, null, null).id());
    }

    @Test
    void whatDoesNotContributeDoesNotChangeAnIdentifier() {
        assertThat(new Observable.UserAccount("S-1-5-18", "", "windows-local", "System").id())
                .isEqualTo(new Observable.UserAccount("S-1-5-18", "", "windows-local", "").id())
                .isNotEqualTo(
                        new Observable.UserAccount("S-1-5-19", "", "windows-local", "System").id());
    }

    @Test
    void aProcessHasAVersion4IdentifierThatFollowsFromItsKey() {
        var one = new Observable.Process("HOST1 {guid}", 4L, null, "", "", null, null, null);
        var other = new Observable.Process("HOST2 {guid}", 4L, null, "", "", null, null, null);
        assertThat(one.id().uuid().version()).isEqualTo(4);
        assertThat(one.id().uuid().variant()).isEqualTo(2);
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.id())
                .isEqualTo(
                        new Observable.Process("HOST1 {guid}", 5L, null, "", "", null, null, null)
                                .id());
    }

    @Test
    void theSameKeyGivesTheSameIdentifierOfVersion5PerType() {
        StixId id = StixId.named("report", "case 1");
        assertThat(id)
                .isEqualTo(StixId.named("report", "case 1"))
                .isNotEqualTo(StixId.named("report", "case 2"));
        assertThat(id.uuid()).isNotEqualTo(StixId.named("note", "case 1").uuid());
        assertThat(id.uuid().version()).isEqualTo(5);
        assertThat(StixId.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "indicator",
                "indicator--",
                "indicator--1-1-1-1-1",
                "Indicator--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
                "--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
                "indicator--28bb3599-77cd-5a82-a950-b5bc3caf07c",
                "indicator--28bb3599-77cd-5a82-a950-b5bc3caf07g4",
                "a--b--28bb3599-77cd-5a82-a950-b5bc3caf07c4"
            })
    void whatIsNoIdentifierIsRefused(String text) {
        assertThatThrownBy(() -> StixId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMarkingsOfTlp2HaveTheirFixedIdentifiers() {
        assertThat(List.of(Tlp.values()))
                .extracting(Tlp::label)
                .containsExactly(
                        "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");
        for (Tlp tlp : Tlp.values()) {
            assertThat(Tlp.of(tlp.id())).contains(tlp);
            assertThat(Tlp.labelled(tlp.label().toLowerCase(java.util.Locale.ROOT).substring(4)))
                    .contains(tlp);
            assertThat(tlp.definition().id()).isEqualTo(tlp.id().toString());
        }
        assertThat(Tlp.labelled("white")).isEmpty();
    }
}
