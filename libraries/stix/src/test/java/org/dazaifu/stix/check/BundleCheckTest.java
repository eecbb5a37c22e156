package org.dazaifu.stix.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.Reading;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Text;
import org.junit.jupiter.api.Test;

class BundleCheckTest {

    private static final Dictionary HEADER =
            new Dictionary(
                    Map.of(
                            "type", new Text("bundle"),
                            "id", new Text("bundle--00000000-0000-4000-8000-000000000000")));

    @Test
    void twoContentsOfOneVersionAreAnErrorAndOneContentTwiceIsNot() {
        assertThat(findings(tool("2026-01-01", "one"), tool("2026-01-01", "one"))).isEmpty();
        assertThat(findings(tool("2026-01-01", "one"), tool("2026-01-01", "two")))
                .singleElement()
                .matches(f -> f.index() == 1 && f.problem().section().equals("3.6"));
        assertThat(
                        findings(
                                tool("2026-01-01", "x','x_n':'1").replace("'x_n':'1'", "'x_n':1.0"),
                                tool("2026-01-01", "x','x_n':'1").replace("'x_n':'1'", "'x_n':1")))
                .as("another spelling of a number is no other content")
                .isEmpty();
        assertThat(findings(tool("2026-01-01", "one"), tool("2026-01-02", "two"))).isEmpty();
    }

    @Test
    void aVersionAfterARevocationIsAnErrorInWhateverOrder() {
        String revoked = tool("2026-01-02", "x','revoked':true,'x_a':'b");
        for (List<String> order :
                List.of(
                        List.of(revoked, tool("2026-01-03", "x")),
                        List.of(tool("2026-01-03", "x"), revoked))) {
            assertThat(findings(order.get(0), order.get(1)))
                    .singleElement()
                    .matches(f -> f.problem().what().contains("revokes"));
        }
        assertThat(findings(tool("2026-01-01", "x"), revoked)).isEmpty();
    }

    @Test
    void aVersionWithAnotherCreatedOrCreatorIsAnError() {
        assertThat(
                        findings(
                                tool("2026-01-02", "x"),
                                tool("2026-01-03", "x")
                                        .replace("'created':'2025", "'created':'2024")))
                .extracting(f -> f.problem().pointer())
                .containsExactly("/created");
        assertThat(
                        findings(
                                tool("2026-01-02", "x"),
                                tool(
                                        "2026-01-03",
                                        "x','created_by_ref':'identity--00000000-0000-4000-8000-000000000002")))
                .extracting(f -> f.problem().pointer())
                .containsExactly("/created_by_ref");
    }

    @Test
    void aTranslationOfAVersionThatIsNotInTheBundleIsAnError() {
        String translation =
                "{'type':'language-content','id':'language-content--00000000-0000-4000-8000-000000000002','spec_version':'2.1',"
                        + "'created':'2026-01-01T00:00:00.000Z','modified':'2026-01-01T00:00:00.000Z',"
                        + "'object_ref':'tool--00000000-0000-4000-8000-000000000001','object_modified':'2026-01-01T00:00:00.000Z',"
                        + "'contents':{'ja':{'name':'道具'}}}";
        assertThat(findings(translation, tool("2026-01-01", "x"))).isEmpty();
        assertThat(
                        findings(
                                translation.replace(
                                        "_modified':'2026-01-01", "_modified':'2026-01-02"),
                                tool("2026-01-01", "x")))
                .extracting(f -> f.problem().pointer())
                .containsExactly("/object_modified");
    }

    @Test
    void oneUuidForTwoTypesIsAWarning() {
        assertThat(
                        findings(
                                tool("2026-01-01", "x"),
                                tool("2026-01-01", "x").replace("tool", "campaign")))
                .singleElement()
                .matches(f ->
                        f.problem().severity() == Severity.WARNING
                                && f.problem().pointer().equals("/id"));
    }

    @Test
    void aPropertyThatIsThereTwiceAndAnItemThatIsNoObjectAreErrors() {
        assertThat(findings(tool("2026-01-01", "x").replace("'name'", "'name':'y','name'"), "17"))
                .extracting(f -> f.index() + f.problem().what())
                .containsExactly(
                        "0it has the property name twice (line 1)",
                        "1it is not an object (line 1)");
    }

    @Test
    void aBundlesOwnPropertiesAreChecked() {
        var header =
                new Dictionary(
                        Map.of(
                                "type",
                                new Text("bundle"),
                                "id",
                                new Text("x"),
                                "spec_version",
                                new Text("2.0")));
        assertThat(new BundleCheck().end(header))
                .extracting(f -> f.problem().severity().word() + f.problem().pointer())
                .containsExactlyInAnyOrder("error/id", "warning/spec_version");
    }

    private static String tool(String day, String name) {
        return "{'type':'tool','id':'tool--00000000-0000-4000-8000-000000000001','spec_version':'2.1','created':'2025-01-01T00:00:00.000Z','modified':'"
                + day
                + "T00:00:00.000Z','name':'"
                + name
                + "'}";
    }

    private static List<Finding> findings(String... objects) {
        var check = new BundleCheck();
        var result = new ArrayList<Finding>();
        String bundle = "{'type':'bundle','objects':[" + String.join(",", objects) + "]}";
        Reading.items(bundle.replace('\'', '"')).forEach(i -> result.addAll(check.next(i)));
        result.addAll(check.end(HEADER));
        return result;
    }
}
