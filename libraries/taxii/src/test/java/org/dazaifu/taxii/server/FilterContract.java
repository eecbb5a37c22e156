package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.taxii.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a server with a store selects. */
public abstract class FilterContract extends SiteContract {

    private static final String OLD =
            "{\"type\":\"malware\",\"id\":\"malware--00000001-0000-4000-8000-000000000000\","
                    + "\"created\":\"2016-01-01T00:00:00.000Z\","
                    + "\"modified\":\"2016-01-01T00:00:00.000Z\"}";
    private static final String SAME_IN_21 =
            OLD.replace("\"type\"", "\"spec_version\":\"2.1\",\"type\"");

    @BeforeEach
    void fill() {
        add(Samples.indicator(1, 2018));
        add(Samples.indicator(1, 2019));
        add(Samples.indicator(1, 2020));
        add(Samples.indicator(2, 2018));
        add(OLD);
        add(SAME_IN_21);
        add(Samples.address("192.0.2.1"));
    }

    private void add(String object) {
        assertThat(
                        site.post(Site.OPEN, Samples.envelope(object))
                                .json()
                                .path("success_count")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void withoutAVersionTheLatestOfEachObjectIsGiven() {
        var objects = objects("");
        assertThat(objects.ids())
                .containsExactly(
                        Samples.id(1),
                        Samples.id(2),
                        "malware--00000001-0000-4000-8000-000000000000",
                        "ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd");
        assertThat(objects.body()).contains(Samples.version(2020));
        assertThat(objects.body()).doesNotContain(Samples.version(2019));
    }

    @Test
    void theFirstTheLastAllAndExactVersionsAreGiven() {
        String only = "?match[id]=" + Samples.id(1) + "&match[version]=";
        assertThat(versions(only + "first")).containsExactly("2018");
        assertThat(versions(only + "last")).containsExactly("2020");
        assertThat(versions(only + "all")).containsExactly("2018", "2019", "2020");
        assertThat(versions(only + "first,last")).containsExactly("2018", "2020");
        assertThat(versions(only + Samples.version(2019))).containsExactly("2019");
        assertThat(versions(only + "2019-01-01T00:00:00Z,first")).containsExactly("2018", "2019");
        assertThat(versions(only + "2001-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void idsAndTypesAreEachOrAndTogetherAnd() {
        assertThat(objects("?match[type]=malware,ipv4-addr").ids()).hasSize(2);
        assertThat(objects("?match[id]=" + Samples.id(1) + "," + Samples.id(2)).ids())
                .containsExactly(Samples.id(1), Samples.id(2));
        assertThat(objects("?match[id]=" + Samples.id(1) + "&match[type]=malware").ids()).isEmpty();
        assertThat(objects("?match%5Btype%5D=malware").ids()).hasSize(1);
    }

    @Test
    void withoutASpecificationVersionTheLatestOfEachObjectIsGiven() {
        assertThat(objects("?match[type]=malware").body()).contains("\"spec_version\":\"2.1\"");
        assertThat(objects("?match[type]=malware&match[version]=all").ids()).hasSize(1);
    }

    @Test
    void specificationVersionsAreGivenAsAsked() {
        var old = objects("?match[spec_version]=2.0");
        assertThat(old.ids()).hasSize(1);
        assertThat(old.body()).doesNotContain("spec_version");
        assertThat(objects("?match[type]=malware&match[spec_version]=2.0,2.1").ids()).hasSize(2);
        assertThat(objects("?match[spec_version]=9.9").ids()).isEmpty();
    }

    @Test
    void addedAfterIsExclusiveAndCountsWhenItWasAddedNotWhenItWasMade() {
        String added =
                site.get(Site.manifest(Site.OPEN) + "?match[version]=all")
                        .json()
                        .path("objects")
                        .get(2)
                        .path("date_added")
                        .asString();
        assertThat(objects("?match[version]=all&added_after=" + added).ids())
                .containsExactly(
                        Samples.id(2),
                        "malware--00000001-0000-4000-8000-000000000000",
                        "ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd");
    }

    @Test
    void theLatestVersionIsTheLatestOfWhatTheOtherFiltersLeave() {
        add(Samples.indicator(2, 2017));
        var entries =
                site.get(Site.manifest(Site.OPEN) + "?match[version]=all").json().path("objects");
        String before = entries.get(entries.size() - 2).path("date_added").asString();
        assertThat(versions("?added_after=" + before)).containsExactly("2017");
        assertThat(versions("?match[id]=" + Samples.id(2))).containsExactly("2018");
    }

    @Test
    void theManifestSaysWhenWhatAndInWhichForm() {
        var entry =
                site.get(Site.manifest(Site.OPEN) + "?match[id]=" + Samples.id(1))
                        .json()
                        .path("objects")
                        .get(0);
        assertThat(entry.path("id").asString()).isEqualTo(Samples.id(1));
        assertThat(entry.path("version").asString()).isEqualTo(Samples.version(2020));
        assertThat(entry.path("media_type").asString())
                .isEqualTo("application/stix+json;version=2.1");
        assertThat(entry.path("date_added").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void anObjectWithoutAVersionHasThatOfItsAdding() {
        var entry =
                site.get(Site.manifest(Site.OPEN) + "?match[type]=ipv4-addr")
                        .json()
                        .path("objects")
                        .get(0);
        assertThat(entry.path("version").asString()).endsWith("Z").startsWith("2");
        assertThat(versionsOf("ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd").toString())
                .contains(entry.path("version").asString());
    }

    @Test
    void anObjectThatIsNeverModifiedHasTheVersionOfItsCreation() {
        String id = "marking-definition--00000001-0000-4000-8000-000000000000";
        String created = "2017-05-06T07:08:09.123Z";
        String marking =
                "{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\""
                        + id
                        + "\",\"created\":\""
                        + created
                        + "\",\"name\":\"x\"}";
        var status = site.post(Site.OPEN, Samples.envelope(marking)).json();
        assertThat(status.path("successes").get(0).path("version").asString()).isEqualTo(created);
        assertThat(versionsOf(id).toString()).isEqualTo("[\"" + created + "\"]");
        assertThat(objects("?match[id]=" + id + "&match[version]=" + created).ids()).hasSize(1);
        assertThat(
                        site.get(Site.manifest(Site.OPEN) + "?match[id]=" + id)
                                .json()
                                .path("objects")
                                .get(0)
                                .path("version")
                                .asString())
                .isEqualTo(created);
    }

    @Test
    void anObjectIsGivenByItsIdInTheVersionsAskedFor() {
        String path = Site.objects(Site.OPEN) + Samples.id(1) + "/";
        assertThat(site.get(path).body()).contains(Samples.version(2020));
        assertThat(site.get(path + "?match[version]=all").ids()).hasSize(3);
        String exact = path + "?match[version]=";
        assertThat(site.get(exact + Samples.version(2019)).ids()).hasSize(1);
        assertThat(site.get(exact + "2001-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(
                        site.get(
                                        exact
                                                + Samples.version(2019)
                                                + "&added_after=2099-01-01T00:00:00Z")
                                .body())
                .isEqualTo("{}");
        assertThat(site.get(Site.objects(Site.OPEN) + Samples.id(9) + "/").status()).isEqualTo(404);
    }

    @Test
    void theVersionsOfAnObjectAreListedInTheOrderOfTheirAdding() {
        assertThat(versionsOf(Samples.id(1)).toString())
                .isEqualTo(
                        "[\"2018-01-01T00:00:00.000Z\",\"2019-01-01T00:00:00.000Z\","
                                + "\"2020-01-01T00:00:00.000Z\"]");
        assertThat(site.get(Site.objects(Site.OPEN) + Samples.id(9) + "/versions/").status())
                .isEqualTo(404);
    }

    @Test
    void whereNothingFitsTheAnswerIsAnEmptyObject() {
        var answer = objects("?match[type]=campaign");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void anEmptyAnswerHasTheHeadersOfTimeTooAndWhoGoesOnFromThemPassesOverNothing() {
        String object = Site.objects(Site.OPEN) + Samples.id(1) + "/";
        for (String path :
                List.of(
                        Site.objects(Site.OPEN),
                        Site.manifest(Site.OPEN),
                        object,
                        object + "versions/")) {
            var answer = site.get(path + "?added_after=2099-01-01T00:00:00Z");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{}");
            assertThat(answer.headers())
                    .containsEntry("X-TAXII-Date-Added-First", "2099-01-01T00:00:00.000000Z")
                    .containsEntry("X-TAXII-Date-Added-Last", "2099-01-01T00:00:00.000000Z");
        }
        assertThat(objects("?match[type]=campaign").headers())
                .containsEntry("X-TAXII-Date-Added-Last", "1970-01-01T00:00:00.000000Z");
        assertThat(objects("?added_after=1970-01-01T00:00:00.000000Z").ids())
                .isEqualTo(objects("").ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?match[id]=x",
                "?match[type]=Malware",
                "?match[type]=malware,",
                "?match[version]=newest",
                "?match[version]=2016-01-01",
                "?match[version]=all,first",
                "?match[version]=all,2016-01-01T00:00:00Z",
                "?match[version]=last,last",
                "?match[version]=2016-01-01T00:00:00Z,2016-01-01T00:00:00.000Z",
                "?match[spec_version]=two",
                "?match[name]=x",
                "?match[type]=malware&match[type]=indicator",
                "?added_after=yesterday",
                "?added_after=2016-01-01T00:00:00+09:00",
                "?added_after=2016-01-01T00:00:00Z&added_after=2016-01-01T00:00:00Z",
                "?limit=0",
                "?limit=-1",
                "?limit=ten",
                "?limit=9007199254740992",
                "?limit=99999999999999999999",
                "?next=",
                "?next=x",
                "?addedafter=2016-01-01T00:00:00Z",
                "?match[type]=%ff",
                "?match[type]=%4"
            })
    void aFilterThatIsNotUnderstoodIsRefusedAndNeverPassedOver(String query) {
        assertThat(objects(query).status()).isEqualTo(400);
    }

    @Test
    void typesThatStixDefinesAreNeverAMistake() {
        for (String type :
                "attack-pattern,campaign,course-of-action,grouping,identity,indicator,infrastructure,intrusion-set,location,malware,malware-analysis,note,observed-data,opinion,report,threat-actor,tool,vulnerability,relationship,sighting,artifact,autonomous-system,directory,domain-name,email-addr,email-message,file,ipv4-addr,ipv6-addr,mac-addr,mutex,network-traffic,process,software,url,user-account,windows-registry-key,x509-certificate,extension-definition,language-content,marking-definition,bundle"
                        .split(",")) {
            assertThat(objects("?match[type]=" + type).status()).as(type).isEqualTo(200);
        }
    }

    @Test
    void whereAFieldCannotBeFilteredByTheFilterIsRefused() {
        String object = Site.objects(Site.OPEN) + Samples.id(1) + "/";
        assertThat(site.get(object + "?match[type]=indicator").status()).isEqualTo(400);
        assertThat(site.get(object + "versions/?match[version]=all").status()).isEqualTo(400);
        assertThat(site.get(object + "versions/?match[spec_version]=2.1").status()).isEqualTo(200);
    }

    private Site.Answer objects(String query) {
        return site.get(Site.objects(Site.OPEN) + query);
    }

    private JsonNode versionsOf(String id) {
        return site.get(Site.objects(Site.OPEN) + id + "/versions/").json().path("versions");
    }

    private List<String> versions(String query) {
        var years = new ArrayList<String>();
        objects(query)
                .json()
                .path("objects")
                .forEach(one -> years.add(one.path("modified").asString().substring(0, 4)));
        return years;
    }
}
