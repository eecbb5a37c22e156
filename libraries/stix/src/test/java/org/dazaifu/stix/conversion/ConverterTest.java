package org.dazaifu.stix.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.Markings;
import org.dazaifu.stix.Reading;
import org.dazaifu.stix.Selector;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;
import org.dazaifu.stix.check.BundleCheck;
import org.dazaifu.stix.check.Finding;
import org.dazaifu.stix.check.Severity;
import org.dazaifu.stix.check.StixCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterTest {

    private static final String COMMON =
            "'created':'2017-01-01T00:00:00Z','modified':'2017-01-01T00:00:00.000Z'";
    private static final String GREEN = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da";
    private static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";

    private final List<Change> changes = new ArrayList<>();
    private final Converter converter = new Converter(changes::add);

    @Test
    void theLabelsOfAnIndicatorBecomeItsTypesAndItsLanguageIsSaid() {
        StixObject indicator =
                converter.convert(
                        new StixObject(
                                Reading.object(
                                        "{'type':'indicator','id':'indicator--00000000-0000-4000-8000-000000000001',"
                                                + COMMON
                                                + ",'labels':['malicious-activity','odd'],'pattern':\"[file:size = 1]\","
                                                + "'valid_from':'2017-01-01T00:00:00Z','x_mine':1.50e3,"
                                                + "'granular_markings':[{'marking_ref':'"
                                                + RED
                                                + "','selectors':['labels.[0]','pattern']}]}")));
        Dictionary properties = indicator.properties();
        assertThat(properties.texts("indicator_types"))
                .containsExactly("malicious-activity", "odd");
        assertThat(properties.get("labels")).isEmpty();
        assertThat(properties.text("pattern_type")).contains("stix");
        assertThat(properties.text("spec_version")).contains("2.1");
        assertThat(properties.text("created")).contains("2017-01-01T00:00:00.000Z");
        assertThat(properties.get("x_mine")).contains(new Numeral("1.50e3"));
        assertThat(properties.dictionaries("granular_markings").getFirst().texts("selectors"))
                .containsExactly("indicator_types.[0]", "pattern");
        assertThat(changes)
                .extracting(Change::pointer)
                .containsExactlyInAnyOrder(
                        "/spec_version",
                        "/created",
                        "/labels",
                        "/granular_markings",
                        "/pattern_type",
                        "/pattern_version");
        assertThat(errors(List.of(indicator))).isEmpty();
    }

    @Test
    void observablesLeaveTheirContainerWithReferencesNewNamesAndMarkings() {
        StixObject observed =
                converter.convert(
                        new StixObject(
                                Reading.object(
                                        "{'type':'observed-data','id':'observed-data--00000000-0000-4000-8000-000000000001',"
                                                + COMMON
                                                + ",'first_observed':'2017-01-01T00:00:00Z','last_observed':'2017-01-01T00:00:00Z',"
                                                + "'number_observed':1,'object_marking_refs':['"
                                                + GREEN
                                                + "'],'granular_markings':[{'marking_ref':'"
                                                + RED
                                                + "','selectors':['objects.1.name','number_observed']}],"
                                                + "'objects':{'0':{'type':'directory','path':'C:\\\\x','created':'2016-01-01T00:00:00Z'},"
                                                + "'1':{'type':'file','name':'a.exe','parent_directory_ref':'0','contains_refs':['2'],"
                                                + "'hashes':{'ssdeep':'3:A:B'},'x_own':[1]},"
                                                + "'2':{'type':'process','pid':4,'binary_ref':'1','name':'a'}}}")));
        List<StixObject> found = converter.observables();
        assertThat(found)
                .extracting(StixObject::type)
                .containsExactly("directory", "file", "process");
        assertThat(observed.properties().texts("object_refs"))
                .containsExactlyElementsOf(found.stream().map(StixObject::id).toList());
        assertThat(observed.properties().get("objects")).isEmpty();
        Dictionary file = found.get(1).properties();
        assertThat(file.text("parent_directory_ref")).contains(found.getFirst().id());
        assertThat(file.texts("contains_refs")).containsExactly(found.get(2).id());
        assertThat(file.get("x_own")).isPresent();
        assertThat(found.getFirst().properties().text("ctime")).contains("2016-01-01T00:00:00Z");
        assertThat(found.get(2).properties().text("image_ref")).contains(found.get(1).id());
        assertThat(StixCheck.deterministicId(file).map(Object::toString))
                .contains(found.get(1).id());
        assertThat(Markings.of(found.getFirst(), Map.of()).whole().tlp()).contains(Tlp.GREEN);
        assertThat(Markings.of(found.get(1), Map.of()).whole().tlp()).contains(Tlp.RED);
        assertThat(
                        observed.properties()
                                .dictionaries("granular_markings")
                                .getFirst()
                                .texts("selectors"))
                .containsExactly("number_observed");
        var all = new ArrayList<>(found);
        all.add(observed);
        assertThat(errors(all)).isEmpty();
    }

    @Test
    void hashesAndHeadersAreWrittenAsIn21AndWhatMarksThemFollows() {
        StixObject observed =
                converter.convert(
                        new StixObject(
                                Reading.object(
                                        "{'type':'observed-data','id':'observed-data--00000000-0000-4000-8000-000000000001',"
                                                + COMMON
                                                + ",'first_observed':'2017-01-01T00:00:00Z','last_observed':'2017-01-01T00:00:00Z',"
                                                + "'number_observed':1,'granular_markings':[{'marking_ref':'"
                                                + RED
                                                + "','selectors':['objects.0.hashes.ssdeep','objects.0.extensions.ntfs-ext.alternate_data_streams.[0].hashes.ssdeep',"
                                                + "'objects.1.additional_header_fields.X-Mailer']}],"
                                                + "'objects':{'0':{'type':'file','name':'a.exe','hashes':{'ssdeep':'3:A:B'},"
                                                + "'extensions':{'ntfs-ext':{'alternate_data_streams':[{'name':'s','hashes':{'ssdeep':'3:C:D'}}]},"
                                                + "'raster-image-ext':{'image_height':1,'image_compression_algorithm':'x'}}},"
                                                + "'1':{'type':'email-message','is_multipart':false,'additional_header_fields':{'X-Mailer':'m','Received':['a','b']}},"
                                                + "'2':{'type':'network-traffic','protocols':['http'],'dst_ref':'3','extensions':{'http-request-ext':"
                                                + "{'request_method':'get','request_value':'/','request_header':{'Host':'h'}}}},"
                                                + "'3':{'type':'ipv4-addr','value':'192.0.2.1'},"
                                                + "'4':{'type':'file','hashes':{'SHA-384':'00'},'name':'b'}}}")));
        List<StixObject> found = converter.observables();
        Dictionary file = found.getFirst().properties();
        assertThat(Selector.parse("hashes.SSDEEP").orElseThrow().in(file)).isPresent();
        for (String path :
                List.of(
                        "hashes.SSDEEP",
                        "extensions.ntfs-ext.alternate_data_streams.[0].hashes.SSDEEP")) {
            assertThat(
                            Markings.of(found.getFirst(), Map.of())
                                    .at(Selector.parse(path).orElseThrow())
                                    .tlp())
                    .as(path)
                    .contains(Tlp.RED);
        }
        assertThat(
                        Selector.parse("additional_header_fields.X-Mailer")
                                .orElseThrow()
                                .in(found.get(1).properties()))
                .contains(new Items(List.of(new Text("m"))));
        assertThat(
                        Selector.parse("extensions.http-request-ext.request_header.Host.[0]")
                                .orElseThrow()
                                .in(found.get(2).properties()))
                .contains(new Text("h"));
        assertThat(changes)
                .extracting(c -> c.pointer() + " " + c.what())
                .contains(
                        "/objects/0/hashes/ssdeep renamed to SSDEEP",
                        "/objects/0/extensions/raster-image-ext/image_compression_algorithm kept, though 2.1 does not define it",
                        "/objects/4/hashes/SHA-384 kept, though 2.1 does not name this hash",
                        "/objects/1/additional_header_fields/X-Mailer put into a list, as 2.1 wants it");
        var all = new ArrayList<>(found.subList(0, 4));
        all.add(observed);
        assertThat(errors(all)).isEmpty();
    }

    @Test
    void aMarkingOfAHashInAnExternalReferenceFollowsItsNewName() {
        StixObject tool =
                converter.convert(
                        new StixObject(
                                Reading.object(
                                        "{'type':'tool','id':'tool--00000000-0000-4000-8000-000000000001',"
                                                + COMMON
                                                + ",'name':'x','labels':['unknown'],'external_references':[{'source_name':'s','url':'http://x/','hashes':{'ssdeep':'3:A:B'}}],"
                                                + "'granular_markings':[{'marking_ref':'"
                                                + RED
                                                + "','selectors':['external_references.[0].hashes.ssdeep']}]}")));
        assertThat(
                        tool.properties()
                                .dictionaries("granular_markings")
                                .getFirst()
                                .texts("selectors"))
                .containsExactly("external_references.[0].hashes.SSDEEP");
        assertThat(errors(List.of(tool))).isEmpty();
    }

    @Test
    void oneObservableOfTwoContainersHasTheMarkingsOfBoth() {
        for (String marking : List.of(GREEN, RED)) {
            converter.convert(
                    new StixObject(
                            Reading.object(
                                    "{'type':'observed-data','id':'observed-data--00000000-0000-4000-8000-00000000000"
                                            + (marking.equals(RED) ? 1 : 2)
                                            + "',"
                                            + COMMON
                                            + ",'object_marking_refs':['"
                                            + marking
                                            + "'],'objects':{'0':{'type':'ipv4-addr','value':'192.0.2.1'}}}")));
        }
        assertThat(converter.observables()).hasSize(1);
        assertThat(Markings.of(converter.observables().getFirst(), Map.of()).object().tlp())
                .contains(Tlp.RED);
    }

    @Test
    void referencesThatGoRoundEndAndWhatIsNoObjectStaysInItsContainer() {
        converter.convert(
                new StixObject(
                        Reading.object(
                                "{'type':'observed-data','id':'observed-data--00000000-0000-4000-8000-000000000001',"
                                        + COMMON
                                        + ",'objects':{'0':{'type':'file','name':'a','parent_directory_ref':'1'},"
                                        + "'1':{'type':'file','name':'b','parent_directory_ref':'0'}}}")));
        assertThat(converter.observables()).hasSize(2);
        StixObject kept =
                converter.convert(
                        new StixObject(
                                Reading.object(
                                        "{'type':'observed-data','id':'observed-data--00000000-0000-4000-8000-000000000002',"
                                                + COMMON
                                                + ",'objects':{'0':17}}")));
        assertThat(kept.properties().get("objects")).isPresent();
        assertThat(changes)
                .extracting(Change::what)
                .anyMatch(w -> w.startsWith("left in its container"));
    }

    @Test
    void whatIsOfTwoOnePassesUnchangedAndUntold() {
        var object =
                new StixObject(
                        Reading.object(
                                "{'type':'tool','spec_version':'2.1','id':'tool--00000000-0000-4000-8000-000000000001','labels':['x']}"));
        var observable =
                new StixObject(
                        Reading.object(
                                "{'type':'url','id':'url--00000000-0000-4000-8000-000000000001','value':'http://x'}"));
        assertThat(converter.convert(object)).isSameAs(object);
        assertThat(converter.convert(observable)).isSameAs(observable);
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attack/enterprise-attack-18.1.json.gz",
                "attack/ics-attack-18.1.json.gz",
                "attack/mobile-attack-18.1.json.gz"
            })
    void allOfAttackIsConvertedWithEveryDifferenceToldAndNoErrorLeftThatWasNotThere(String set)
            throws Exception {
        var converted = new ArrayList<StixObject>();
        for (BundleItem item : Reading.set(set)) {
            StixObject old = (StixObject) item;
            changes.clear();
            StixObject now = converter.convert(old);
            var told = new HashMap<String, String>();
            changes.forEach(c -> told.put(c.pointer().substring(1), c.what()));
            Map<String, StixValue> before = old.properties().entries();
            Map<String, StixValue> after = now.properties().entries();
            assertThat(before.keySet().stream().filter(p -> !after.containsKey(p)))
                    .as(old.id())
                    .allMatch(told::containsKey);
            for (String property : after.keySet()) {
                if (!after.get(property).equals(before.get(property))
                        && told.values().stream().noneMatch(w -> w.endsWith("to " + property))) {
                    assertThat(told).as(old.id()).containsKey(property);
                }
            }
            converted.add(now);
        }
        Map<String, Long> errors = new TreeMap<>();
        for (Finding finding : errors(converted)) {
            errors.merge(
                    finding.problem().pointer().replaceAll("[0-9]+", "N")
                            + " "
                            + finding.problem().section(),
                    1L,
                    Long::sum);
        }
        // Six empty lists stand in the published set itself.
        assertThat(errors)
                .isEqualTo(
                        set.contains("ics")
                                ? Map.of("/x_mitre_related_assets/N/related_asset_sectors 2.12", 6L)
                                : Map.of());
    }

    private static List<Finding> errors(List<StixObject> objects) {
        var check = new BundleCheck();
        var result = new ArrayList<Finding>();
        objects.forEach(o -> result.addAll(check.next(o)));
        result.addAll(
                check.end(
                        new Dictionary(
                                Map.of(
                                        "type", new Text("bundle"),
                                        "id",
                                                new Text(
                                                        "bundle--00000000-0000-4000-8000-000000000000")))));
        return result.stream().filter(f -> f.problem().severity() == Severity.ERROR).toList();
    }
}
