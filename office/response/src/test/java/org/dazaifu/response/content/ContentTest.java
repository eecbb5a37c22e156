package org.dazaifu.response.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dazaifu.response.Library;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.response.option.Measure;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentTest {

    private static final Content CONTENT = ContentFixture.content();

    @Test
    void everyArtifactHasTheFormOfItsReader() {
        assertThat(CONTENT.artifacts()).hasSizeGreaterThan(20);
        Forms.check(CONTENT);
    }

    @Test
    void itIsForMeasuresOfTheCatalogue() {
        Set<String> known =
                Set.copyOf(
                        Library.shipped().catalogue().measures().stream()
                                .map(Measure::id)
                                .toList());
        assertThat(CONTENT.measures().keySet()).hasSize(9).allMatch(known::contains);
    }

    @Test
    void theSameSignsGiveTheSameBytesInAnyOrder() {
        var backwards = new ArrayList<>(ContentFixture.INDICATORS.reversed());
        backwards.addAll(ContentFixture.INDICATORS);
        assertThat(
                        Content.of(
                                ContentFixture.signs(backwards, List.of(ContentFixture.RULE)),
                                ContentFixture.CHECK))
                .isEqualTo(CONTENT);
    }

    @Test
    void nothingToShareGivesNoArtifact() {
        Content content =
                Content.of(
                        ContentFixture.signs(
                                List.of("ip:10.0.0.1", "domain:google.com"), List.of()),
                        ContentFixture.CHECK);
        assertThat(content.artifacts()).isEmpty();
        assertThat(content.screening().withheld()).hasSize(2);
    }

    @Test
    void theZoneBlocksNamesWithWhatIsBelowAndSharedOnesAlone() {
        assertThat(ContentFixture.artifact(CONTENT, "dazaifu.rpz").text().lines().skip(3))
                .containsExactly(
                        "cdn-update-srv.com CNAME .",
                        "*.cdn-update-srv.com CNAME .",
                        "evil.github.io CNAME .",
                        "xn--80ak6aa92e.com CNAME .",
                        "*.xn--80ak6aa92e.com CNAME .",
                        "32.1.1.16.104.rpz-ip CNAME .",
                        "32.5.101.220.185.rpz-ip CNAME .",
                        "128.1.zz.1.0.0.2a02.rpz-ip CNAME .",
                        "128.5.zz.1234.2a02.rpz-ip CNAME .");
    }

    @Test
    void ofTwoEqualRunsOfZerosBindShortensTheLastOfItsReversedForm() {
        IpAddress address = IpAddress.read("2001:db8:0:0:1:0:0:1").orElseThrow();
        assertThat(RpzZone.trigger(address)).isEqualTo("128.1.0.0.1.zz.db8.2001.rpz-ip");
        assertThat(address.text()).isEqualTo("2001:db8::1:0:0:1");
        assertThat(IpAddress.read("2001:db8:0:1:1:1:1:0").orElseThrow().text())
                .isEqualTo("2001:db8:0:1:1:1:1:0");
    }

    @Test
    void aSinkholesZoneLeadsNamesToIt() {
        assertThat(ContentFixture.artifact(CONTENT, "dazaifu-sinkhole.rpz").text())
                .contains("\n*.cdn-update-srv.com A 192.0.2.53\n")
                .doesNotContain("rpz-ip");
    }

    @Test
    void stixSaysWhatWasSeenWithItsMarkingAndSince() {
        JsonNode bundle =
                JsonMapper.shared()
                        .readTree(
                                ContentFixture.artifact(CONTENT, "dazaifu-indicators.json").text());
        List<JsonNode> indicators = new ArrayList<>();
        bundle.path("objects")
                .forEach(o -> {
                    if (o.path("type").asString().equals("indicator")) {
                        indicators.add(o);
                    }
                });
        assertThat(indicators)
                .extracting(i -> i.path("pattern").asString())
                .contains(
                        "[domain-name:value = 'cdn-update-srv.com']",
                        "[ipv4-addr:value = '185.220.101.5']",
                        "[ipv6-addr:value = '2a02:1234::5']",
                        "[file:hashes.MD5 = '0123456789abcdef0123456789abcdef']",
                        "[file:hashes.'SHA-1' = '0123456789abcdef0123456789abcdef01234567']",
                        ContentFixture.RULE_TEXT)
                .hasSize(11);
        assertThat(bundle.toString()).contains("\"external_id\":\"T1059.001\"");
        assertThat(indicators)
                .allMatch(i -> i.path("valid_from").asString().equals("2026-05-03T10:00:00.000Z"))
                .allMatch(i ->
                        i.path("object_marking_refs")
                                .get(0)
                                .asString()
                                .equals(Tlp.AMBER.id().toString()));
        assertThat(Forms.stix(ContentFixture.artifact(CONTENT, "dazaifu-servers.json").text()))
                .extracting(StixObject::type)
                .doesNotContain("malware")
                .filteredOn("indicator"::equals)
                .hasSize(7);
    }

    @Test
    void aMatchedRuleStandsAsItsAuthorWroteIt() {
        assertThat(
                        ContentFixture.artifact(
                                        CONTENT,
                                        "sigma-matched-6d0551c2-1a15-40ac-8555-6250f547b30c.yml")
                                .text())
                .isEqualTo(ContentFixture.RULE_TEXT);
    }

    @Test
    void aRuleThatIsNoneOrNamesWhatIsWithheldIsLeftOutWithTheReason() {
        Content content =
                Content.of(
                        ContentFixture.signs(
                                ContentFixture.INDICATORS,
                                List.of(
                                        rule("no yaml", "a: [b"),
                                        rule(
                                                "two",
                                                ContentFixture.RULE_TEXT
                                                        + "---\n"
                                                        + ContentFixture.RULE_TEXT),
                                        rule(
                                                "names",
                                                ContentFixture.RULE_TEXT.replace(
                                                        "Somebody", "mail.GOOGLE.com")),
                                        rule(
                                                "digest",
                                                ContentFixture.RULE_TEXT.replace(
                                                        "evil.exe",
                                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
                                        rule(
                                                "tag",
                                                ContentFixture.RULE_TEXT.replace(
                                                        "Somebody", "!!python/object:os.system x")),
                                        rule(
                                                "path",
                                                ContentFixture.RULE_TEXT.replace(
                                                        "6d0551c2-1a15-40ac-8555-6250f547b30c",
                                                        "../../etc/passwd")))),
                        ContentFixture.CHECK);
        assertThat(content.rulesLeft())
                .containsOnlyKeys("no yaml", "two", "names", "digest", "tag");
        assertThat(content.artifacts())
                .extracting(Artifact::fileName)
                .filteredOn(name -> name.startsWith("sigma-matched"))
                .hasSize(1)
                .allMatch(name -> name.matches("sigma-matched-rule.[0-9]+\\.yml"));
        Forms.check(content);
    }

    private static MatchedRule rule(String id, String text) {
        return new MatchedRule(id, text);
    }

    @Test
    void sidsAreTheSameInAnotherCaseAndNeverTwice() {
        var sids = new Sids();
        Set<Integer> seen = new java.util.HashSet<>();
        for (int i = 0; i < 60_000; i++) {
            int sid = sids.of("rule " + i);
            assertThat(sid).isBetween(1_000_000, 1_999_999);
            assertThat(seen.add(sid)).isTrue();
        }
        assertThat(new Sids().of("rule 0")).isEqualTo(new Sids().of("rule 0"));
    }

    @Test
    void warningsAreTold() {
        assertThat(ContentFixture.artifact(CONTENT, "dazaifu-names.rules").warnings())
                .singleElement()
                .asString()
                .startsWith("evil.github.io: Shared hosting");
        assertThat(ContentReadme.of(CONTENT))
                .contains("WITHHELD: in no file, and why (5)")
                .contains("domain:google.com: Very many people use it.")
                .contains("104.16.1.1: Shared hosting")
                .contains("popular.txt    2026-08-20");
    }

    @Test
    void theReadmeShowsHostileTextOnOneLine() {
        Content content =
                Content.of(
                        ContentFixture.signs(
                                List.of("domain:a\nWITHHELD (0)\u202e\u001b[2J"), List.of()),
                        ContentFixture.CHECK);
        assertThat(ContentReadme.of(content))
                .contains("domain:a\\u{00000a}WITHHELD (0)\\u{00202e}\\u{00001b}[2J: It is no");
    }
}
