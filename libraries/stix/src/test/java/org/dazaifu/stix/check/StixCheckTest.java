package org.dazaifu.stix.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.Reading;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StixCheckTest {

    private static final String U = "00000000-0000-4000-8000-000000000001";
    private static final String SDO =
            "'spec_version':'2.1','created':'2026-01-01T00:00:00.000Z','modified':'2026-01-01T00:00:00.000Z'";

    /**
     * Identifiers that the specification's own examples give for their content; of a message and of
     * a file in a directory those that python-stix2 3.0 computes, since the examples' do not follow
     * from what they show.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'ipv4-addr','value':'198.51.100.3'} | ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
                "{'type':'domain-name','value':'example.com'} | domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7",
                "{'type':'email-addr','value':'jdoe@example.com'} | email-addr--6deb37bd-12b7-54ae-805f-5f7146f3d171",
                "{'type':'autonomous-system','number':15139} | autonomous-system--3aa27478-50b5-5ab8-9da9-cdc12b657fff",
                "{'type':'directory','path':'C:\\\\Windows\\\\System32'} | directory--0a58d0c1-59e6-5afd-8252-dcd3f13e5622",
                "{'type':'email-message','subject':'Saying Hello','from_ref':'email-addr--6deb37bd-12b7-54ae-805f-5f7146f3d171'} | email-message--16177f7c-38c5-59f4-baa5-b934fa13ce49",
                "{'type':'file','name':'foo.dll','hashes':{'SHA-256':'fe90a7e910cb3a4739bed9180e807e93fa70c90f25a8915476f5e4bfbac681db'}} | file--949eb97a-da1e-5292-8959-03c4249dc9f3",
                "{'type':'file','name':'qwerty.dll','parent_directory_ref':'directory--0a58d0c1-59e6-5afd-8252-dcd3f13e5622','hashes':{'SHA-256':'ceafbfd424be2ca4a5f0402cae090dda2fb0526cf521b60b60077c0f622b285a'}} | file--362a53af-9834-500e-8f3b-b73e83206cdd",
            })
    void theIdentifiersOfTheSpecificationsExamplesFollowFromTheirContent(String json, String id) {
        Dictionary object = Reading.object(json);
        assertThat(StixCheck.deterministicId(object)).contains(StixId.parse(id));
        assertThat(problems(json.replaceFirst("\\{", "{'id':'" + id + "',")))
                .noneMatch(p -> p.pointer().equals("/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // type and identifier
                "{'id':'tool--U'} | /type | 3.2",
                "{'type':'tool','id':'malware--U',S,'name':'x'} | /id | 2.9",
                "{'type':'tool','id':'tool--00000000-0000-7000-8000-000000000001',S,'name':'x'} | /id | 2.9",
                "{'type':'tool','id':'tool--00000000-0000-4000-0000-000000000001',S,'name':'x'} | /id | 2.9",
                "{'type':'Tool','id':'Tool--U',S} | /type | 3.1",
                "{'type':'process','id':'process--00000000-0000-5000-8000-000000000001','pid':1} | /id | 2.9",
                "{'type':'process','id':'process--00000000-0000-1000-8000-000000000001','pid':1} | /id | 2.9",
                "{'type':'email-message','id':'email-message--00000000-0000-1000-8000-000000000001','is_multipart':false} | /id | 2.9",
                "{'type':'bundle','id':'bundle--U'} | /type | 8.1",
                // common properties
                "{'type':'tool','id':'tool--U',S,'name':'x','x_path_enc':'windows-1252'} | /x_path_enc | 3.1",
                "{'type':'tool','id':'tool--U','created':'2026-01-01T00:00:00.000Z','modified':'2026-01-01T00:00:00.000Z','name':'x'} | /spec_version | 3.2",
                "{'type':'tool','id':'tool--U',S} | /name | 4.18",
                "{'type':'tool','id':'tool--U',S,'name':'x','confidence':101} | /confidence | 2.10",
                "{'type':'tool','id':'tool--U',S,'name':'x','lang':'not a language'} | /lang | 3.2",
                "{'type':'tool','id':'tool--U',S,'name':'x','defanged':true} | /defanged | 4.18",
                "{'type':'tool','id':'tool--U',S,'name':'x','severity':'high'} | /severity | 3.8",
                "{'type':'tool','id':'tool--U',S,'name':'x','X_Bad':1} | /X_Bad | 3.1",
                "{'type':'tool','id':'tool--U',S,'name':'x','x_null':{'a':[null]}} | /x_null/a/0 | 2.15",
                "{'type':'tool','id':'tool--U',S,'name':'x','aliases':[]} | /aliases | 2.12",
                "{'type':'tool','id':'tool--U',S,'name':'x','x_a_hex':'abc'} | /x_a_hex | 2.8",
                "{'type':'tool','id':'tool--U',S,'name':'x','created_by_ref':'tool--U'} | /created_by_ref | 3.3",
                // times
                "{'type':'tool','id':'tool--U','spec_version':'2.1','created':'2026-01-02T00:00:00.000Z','modified':'2026-01-01T00:00:00.000Z','name':'x'} | /modified | 4.18",
                "{'type':'tool','id':'tool--U','spec_version':'2.1','created':'2026-01-01T00:00:00Z','modified':'2026-01-01T00:00:00.000Z','name':'x'} | /created | 3.2",
                "{'type':'campaign','id':'campaign--U',S,'name':'x','first_seen':'2026-02-30T00:00:00Z'} | /first_seen | 2.16",
                "{'type':'campaign','id':'campaign--U',S,'name':'x','first_seen':'2026-02-01T00:00:00+09:00'} | /first_seen | 2.16",
                "{'type':'campaign','id':'campaign--U',S,'name':'x','first_seen':'2026-02-01T00:00:00.Z'} | /first_seen | 2.16",
                "{'type':'campaign','id':'campaign--U',S,'name':'x','first_seen':'2026-01-01T00:00:00.0000000002Z','last_seen':'2026-01-01T00:00:00.0000000001Z'} | /last_seen | 4.2",
                "{'type':'indicator','id':'indicator--U',S,'pattern':'x','pattern_type':'stix','valid_from':'2026-01-01T00:00:00.0Z','valid_until':'2026-01-01T00:00:00Z'} | /valid_until | 4.7",
                // references
                "{'type':'sighting','id':'sighting--U',S,'sighting_of_ref':'ipv4-addr--U'} | /sighting_of_ref | 3.3",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'uses','source_ref':'tool--U','target_ref':'sighting--U'} | /target_ref | 3.3",
                "{'type':'report','id':'report--U',S,'name':'x','published':'2026-01-01T00:00:00Z','object_refs':['bundle--U']} | /object_refs/0 | 3.3",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'Uses It','source_ref':'tool--U','target_ref':'tool--U'} | /relationship_type | 5.1",
                // structures, enumerations, numbers
                "{'type':'opinion','id':'opinion--U',S,'opinion':'maybe','object_refs':['tool--U']} | /opinion | 10.18",
                "{'type':'tool','id':'tool--U',S,'name':'x','external_references':[{'source_name':'x'}]} | /external_references/0 | 2.5",
                "{'type':'vulnerability','id':'vulnerability--U',S,'name':'x','external_references':[{'source_name':'nvd','external_id':'CVE-2026-0001'}]} | /external_references/0/source_name | 4.19.1",
                "{'type':'malware','id':'malware--U',S,'is_family':true} | /is_family | 4.11",
                "{'type':'location','id':'location--U',S,'latitude':91,'longitude':0} | /latitude | 2.10",
                "{'type':'location','id':'location--U',S,'country':'JP','precision':5} | /precision | 4.10",
                "{'type':'observed-data','id':'observed-data--U',S,'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':0,'object_refs':['url--U']} | /number_observed | 2.10",
                "{'type':'observed-data','id':'observed-data--U',S,'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':1,'object_refs':['relationship--U']} | /object_refs | 4.14.1",
                "{'type':'observed-data','id':'observed-data--U',S,'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':1,'objects':{'0':{'type':'file','name':'a','parent_directory_ref':'9'}}} | /objects/0/parent_directory_ref | 2.13",
                "{'type':'observed-data','id':'observed-data--U',S,'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':1,'objects':{'0':{'type':'file','name':'a','parent_directory_ref':'directory--U'}}} | /objects/0/parent_directory_ref | 2.13",
                "{'type':'file','id':'file--U','name':'x','extensions':{'ntfs-ext':{'alternate_data_streams':[{'name':'a','hashes':{'x_mine':'1'}}]}}} | /extensions/ntfs-ext/alternate_data_streams/0/hashes/x_mine | 10.7",
                "{'type':'file','id':'file--U','name':'x','extensions':{'windows-pebinary-ext':{'pe_type':'dll','file_header_hashes':{'x_mine':'1'}}}} | /extensions/windows-pebinary-ext/file_header_hashes/x_mine | 10.7",
                "{'type':'autonomous-system','id':'autonomous-system--U','number':9007199254740993} | /number | 2.10",
                "{'type':'autonomous-system','id':'autonomous-system--U','number':1e999999999} | /number | 2.10",
                // observables
                "{'type':'ipv4-addr','id':'ipv4-addr--U','value':'192.0.2.256'} | /value | 6.8",
                "{'type':'ipv6-addr','id':'ipv6-addr--U','value':'2001:db8::1::2'} | /value | 6.9",
                "{'type':'mac-addr','id':'mac-addr--U','value':'AA:BB:CC:DD:EE:FF'} | /value | 6.10",
                "{'type':'software','id':'software--U','name':'x','cpe':'cpe:2.3:a:v:p:1.0é:*:*:*:*:*:*:*'} | /cpe | 6.14",
                "{'type':'url','id':'url--U','value':'not a url'} | /value | 6.15",
                "{'type':'file','id':'file--U','size':1} | '' | 6.7",
                "{'type':'file','id':'file--U','hashes':{'MD5':'abc'}} | /hashes/MD5 | 2.7",
                "{'type':'file','id':'file--U','name':'x','extensions':{'ntfs-ext':{}}} | /extensions/ntfs-ext | 3.2",
                "{'type':'file','id':'file--U','name':'x','extensions':{'tcp-ext':{'src_flags_hex':'00'}}} | /extensions/tcp-ext | 6.12.5",
                "{'type':'artifact','id':'artifact--U','url':'http://x'} | /url | 6.1",
                "{'type':'artifact','id':'artifact--U','payload_bin':'abc'} | /payload_bin | 2.1",
                "{'type':'network-traffic','id':'network-traffic--U','protocols':['tcp'],'src_ref':'url--U'} | /src_ref | 3.3",
                "{'type':'windows-registry-key','id':'windows-registry-key--U','key':'HKLM\\\\x'} | /key | 6.17",
                "{'type':'email-message','id':'email-message--U','is_multipart':true,'body':'x'} | /body | 6.6",
                // markings
                "{'type':'tool','id':'tool--U',S,'name':'x','granular_markings':[{'marking_ref':'marking-definition--U','selectors':['labels.[0]']}]} | /granular_markings/0/selectors/0 | 7.2.3.1",
                "{'type':'tool','id':'tool--U',S,'name':'x','granular_markings':[{'marking_ref':'marking-definition--U','selectors':['name..x']}]} | /granular_markings/0/selectors/0 | 7.2.3.1",
                "{'type':'tool','id':'tool--U',S,'name':'x','granular_markings':[{'lang':'ja','marking_ref':'marking-definition--U','selectors':['name']}]} | /granular_markings/0 | 7.2.3.1",
                "{'type':'marking-definition','id':'marking-definition--U',S,'definition_type':'tlp','definition':{'tlp':'red'}} | /id | 7.2.1.4",
                "{'type':'marking-definition','id':'marking-definition--U',S,'definition_type':'statement','definition':{'x':1}} | /definition/statement | 7.2.1.3",
                // extensions and languages
                "{'type':'tool','id':'tool--U',S,'name':'x','extensions':{'extension-definition--U':{'rank':1}}} | /extensions/extension-definition--U/extension_type | 3.2",
                "{'type':'tool','id':'tool--U',S,'name':'x','extensions':{'extension-definition--U':{'extension_type':'new-sdo'}}} | /extensions/extension-definition--U/extension_type | 7.3",
                "{'type':'tool','id':'tool--U',S,'name':'x','extensions':{'Bad':{'rank':1}}} | /extensions/Bad | 11.3.1",
                "{'type':'extension-definition','id':'extension-definition--U',S,'name':'x','schema':'x','version':'1','extension_types':['new-sdo'],'created_by_ref':'identity--U','extension_properties':['abc']} | /extension_properties | 7.3.1",
                "{'type':'language-content','id':'language-content--U',S,'object_ref':'tool--U','contents':{'no language':{'name':'x'}}} | /contents/no language | 7.1.1",
            })
    void aBrokenMustIsAnErrorAtItsPlaceWithItsSection(String json, String pointer, String section) {
        List<Problem> problems = problems(json.replace("--U", "--" + U).replace(",S", "," + SDO));
        assertThat(problems)
                .as(problems.toString())
                .anyMatch(p ->
                        p.severity() == Severity.ERROR
                                && p.pointer().equals(pointer.replace("--U", "--" + U))
                                && p.section().equals(section)
                                && !p.what().isBlank()
                                && !p.write().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'tool','id':'tool--U',S,'name':'x','tool_types':['hammer']} | /tool_types/0 | 10.26",
                "{'type':'tool','id':'tool--U',S,'name':'x','mine':1} | /mine | 11.1.1",
                "{'type':'x-mine','id':'x-mine--U',S} | /type | 11.2",
                "{'type':'tool','id':'tool--U',S,'name':'x','x_seen_by':'identity--U'} | /x_seen_by | 3.1",
                "{'type':'tool','id':'tool--U',S,'name':'x','x_seen_by_ref':['identity--U']} | /x_seen_by_ref | 3.1",
                "{'type':'tool','id':'tool--U',S,'name':'x','extensions':{'x-mine-ext':{'rank':1}}} | /extensions/x-mine-ext | 11.3",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'analysis-of','source_ref':'malware-analysis--U','target_ref':'malware--U'} | /relationship_type | 5.1",
                "{'type':'user-account','id':'user-account--U','account_type':'kavi'} | /account_type | 10.1",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'eats','source_ref':'tool--U','target_ref':'tool--U'} | /relationship_type | 5.1",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'uses','source_ref':'tool--U','target_ref':'malware--U'} | /relationship_type | 5.1",
                "{'type':'malware','id':'malware--U',S,'is_family':false,'labels':['ransomware']} | /labels/0 | 3.2",
                "{'type':'url','id':'url--00000000-0000-5000-8000-000000000001','value':'http://x'} | /id | 2.9",
                "{'type':'url','id':'url--U','value':'http://x','labels':['x']} | /labels | 3.2",
                "{'type':'file','id':'file--U','name':'x','magic_number_hex':'CAFE'} | /magic_number_hex | 2.8",
            })
    void aShouldThatIsNotFollowedIsAWarningAndNoError(String json, String pointer, String section) {
        List<Problem> problems = problems(json.replace("--U", "--" + U).replace(",S", "," + SDO));
        assertThat(problems)
                .as(problems.toString())
                .allMatch(p -> p.severity() == Severity.WARNING);
        assertThat(problems)
                .anyMatch(p -> p.pointer().equals(pointer) && p.section().equals(section));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'tool','id':'tool--U',S,'name':'x','mine':1,'extensions':{'extension-definition--U':{'extension_type':'toplevel-property-extension'}}}",
                "{'type':'my-thing','id':'my-thing--U',S,'whatever':1,'extensions':{'extension-definition--U':{'extension_type':'new-sdo'}}}",
                "{'type':'my-thing','id':'my-thing--U','whatever':1,'extensions':{'extension-definition--U':{'extension_type':'new-sco'}}}",
                "{'type':'tool','id':'tool--U',S,'name':'x','granular_markings':[{'lang':'ja','selectors':['name']}]}",
                "{'type':'campaign','id':'campaign--U',S,'name':'x','first_seen':'2016-12-31T23:59:60Z','last_seen':'2017-01-01T00:00:00Z'}",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'derived-from','source_ref':'tool--U','target_ref':'tool--U'}",
                "{'type':'ipv6-addr','id':'ipv6-addr--U','value':'2001:db8::/32'}",
                "{'type':'relationship','id':'relationship--U',S,'relationship_type':'av-analysis-of','source_ref':'malware-analysis--U','target_ref':'malware--U'}",
                "{'type':'report','id':'report--U',S,'name':'x','published':'2026-01-01T00:00:00Z','report_types':['incident'],'object_refs':['tool--U']}",
                "{'type':'identity','id':'identity--U',S,'name':'x','sectors':['legal']}",
                "{'type':'threat-actor','id':'threat-actor--U',S,'name':'x','threat_actor_types':['private-sector']}",
                "{'type':'malware','id':'malware--U',S,'is_family':false,'implementation_languages':['rust']}",
                "{'type':'tool','id':'tool--U',S,'name':'x','x_seen_by_ref':'identity--U','x_all_refs':['identity--U'],'x_path':'a','x_path_enc':'windows-1252'}",
                "{'type':'file','id':'file--U','name':'x','extensions':{'x-mine-ext':{'rank':1}}}",
                "{'type':'autonomous-system','id':'autonomous-system--U','number':1.0e3}",
            })
    void whatTheSpecificationAllowsHasNoProblem(String json) {
        assertThat(problems(json.replace("--U", "--" + U).replace(",S", "," + SDO))).isEmpty();
    }

    @Test
    void anObservableWithVersionsMustNotHaveTheIdentifierThatOthersGiveItToo() {
        String url = "{'type':'url','value':'http://example.com/'";
        String id = StixCheck.deterministicId(Reading.object(url + "}")).orElseThrow().toString();
        String versioned = url + ",'modified':'2026-01-01T00:00:00.000Z','id':'";
        assertThat(problems(url + ",'id':'" + id + "'}")).isEmpty();
        assertThat(problems(versioned + id + "'}"))
                .anyMatch(p -> p.severity() == Severity.ERROR && p.section().equals("3.6"));
        assertThat(problems(versioned + "url--" + U + "'}"))
                .noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[file:name = ] | 2.1 | ERROR /pattern 9",
                "[file:name = 'a' | 2.1 | ERROR /pattern 9",
                "[file:size = +5] | 2.1 | ERROR /pattern 9.2",
                "[file:name = 'a' AND url:value = 'b'] | 2.1 | ERROR /pattern 9.5",
                "[(file:name = 'a' OR url:value = 'b') AND ipv4-addr:value = 'c'] | 2.1 | ERROR /pattern 9.5",
                "[(file:name = 'a' OR url:value = 'b') AND url:value = 'c'] | 2.1 | ''",
                "[file:name = 'a' OR url:value = 'b'] | 2.1 | ''",
                "[file:name = 'a'] REPEATS 2 TIMES REPEATS 3 TIMES | 2.1 | ERROR /pattern 9.5.1",
                "([file:name = 'a'] REPEATS 2 TIMES) REPEATS 3 TIMES | 2.1 | ''",
                "[file:name = 'a'] REPEATS 2 TIMES WITHIN 3 SECONDS | 2.1 | ''",
                "[file:name ISSUBSET '10.0.0.0/8'] | 2.1 | ERROR /pattern 9.6.1",
                "[network-traffic:dst_ref.value ISSUBSET '10.0.0.0/8'] | 2.1 | ''",
                "[ipv4-addr:value ISSUPERSET '10.0.0.0/8'] | 2.1 | ''",
                "[file:name MATCHES '(a)\\\\1'] | 2.1 | WARNING /pattern 9",
                "[EXISTS file:name] | 2.0 | ERROR /pattern_version 4.7.1",
                "[file:name = 'a'] START '2026-02-01T00:00:00Z' STOP '2026-02-02T00:00:00Z' | 2.1 | ERROR /pattern_version 4.7.1",
                "[file:name = 'a'] START '2026-02-01T00:00:00Z' STOP '2026-02-02T00:00:00Z' | 2.0 | ''",
                "[file:name = 'a'] START t'2025-02-01T00:00:00Z' STOP t'2026-02-02T00:00:00Z' | 2.1 | WARNING /pattern 9.5.1",
            })
    void anIndicatorsPatternIsReadAndHeldAgainstTheSpecification(
            String pattern, String version, String expected) {
        var indicator =
                new TreeMap<>(
                        Reading.object(
                                        "{'type':'indicator','id':'indicator--"
                                                + U
                                                + "',"
                                                + SDO
                                                + ",'pattern_type':'stix','valid_from':'2026-01-01T00:00:00Z'}")
                                .entries());
        indicator.put("pattern", new Text(pattern));
        indicator.put("pattern_version", new Text(version));
        var found =
                StixCheck.problems(new Dictionary(indicator)).stream()
                        .map(p -> p.severity() + " " + p.pointer() + " " + p.section())
                        .distinct()
                        .toList();
        assertThat(String.join(", ", found)).isEqualTo(expected.equals("''") ? "" : expected);
        indicator.put("pattern_type", new Text("snort"));
        assertThat(StixCheck.problems(new Dictionary(indicator))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void theFixedMarkingsOfTlpAreRightAndAnyChangeToThemIsAnError(Tlp tlp) {
        Dictionary definition = tlp.definition().properties();
        assertThat(StixCheck.problems(definition)).isEmpty();
        for (String name : definition.entries().keySet()) {
            if (!name.equals("type") && !name.equals("id")) {
                var changed = new TreeMap<>(definition.entries());
                changed.put(name, new Text("2026-01-01T00:00:00.000Z"));
                assertThat(StixCheck.problems(new Dictionary(changed)))
                        .as(name)
                        .anyMatch(p -> p.severity() == Severity.ERROR);
            }
        }
        var more = new TreeMap<>(definition.entries());
        more.put("x_more", new Text("x"));
        assertThat(StixCheck.problems(new Dictionary(more)))
                .anyMatch(p -> p.section().equals("7.2.1.4"));
    }

    @Test
    void anObjectWithMillionsOfProblemsHasAThousandAndTheirNumber() {
        StixValue list = new Items(java.util.Collections.nCopies(100_000, new Nil()));
        List<Problem> problems =
                StixCheck.problems(
                        new Dictionary(Map.of("type", new Text("tool"), "x_many", list)));
        assertThat(problems).hasSize(Report.MOST + 1);
        assertThat(problems.getLast().severity()).isEqualTo(Severity.ERROR);
        assertThat(problems.getLast().what()).contains("more problems");
    }

    @Test
    void aHugeNameOrValueIsNotRepeatedInWords() {
        List<Problem> problems =
                StixCheck.problems(
                        new Dictionary(
                                Map.of(
                                        "type",
                                        new Text("T".repeat(1_000_000)),
                                        "n".repeat(1_000_000),
                                        new Nil())));
        assertThat(problems).isNotEmpty().allMatch(p -> p.toString().length() < 1000);
    }

    @Test
    void whatTheProgramWritesHasNoErrorInTheCheckEither() {
        for (StixObject object : Reading.samples()) {
            assertThat(StixCheck.problems(object))
                    .as(object.toString())
                    .noneMatch(p -> p.severity() == Severity.ERROR);
        }
    }

    /** DISARM is published as STIX 2.1; every problem of it that is an error was looked at. */
    @Test
    void disarmHasTheErrorsThatItHas() throws Exception {
        Map<String, Long> errors = new TreeMap<>();
        for (BundleItem item : Reading.set("disarm/DISARM.json")) {
            for (Finding finding : new BundleCheck().next(item)) {
                if (finding.problem().severity() == Severity.ERROR) {
                    errors.merge(
                            finding.problem().pointer().replaceAll("\\d+", "N")
                                    + " "
                                    + finding.problem().section(),
                            1L,
                            Long::sum);
                }
            }
        }
        assertThat(errors).isEqualTo(Map.of());
    }

    private static List<Problem> problems(String json) {
        return StixCheck.problems(Reading.object(json));
    }
}
