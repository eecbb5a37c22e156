package org.dazaifu.strategy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    @TempDir Path directory;

    private static TreeMap<String, byte[]> files(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String manifest =
                "{\"format\":\"dazaifu-strategy-report/1\",\"files\":{\"a.html\":{},\"en/a.html\":{}}}";
        return new TreeMap<>(
                Map.of(
                        "a.html",
                        bytes,
                        "en/a.html",
                        bytes,
                        "manifest.json",
                        manifest.getBytes(StandardCharsets.UTF_8)));
    }

    private long children() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.count();
        }
    }

    @Test
    void anEarlierReportIsReplacedAndNothingIsLeftBesideIt() throws Exception {
        Path place = directory.resolve("report");
        SiteFolder.write(place, files("one"));
        assertThat(SiteFolder.refusal(place)).isEmpty();
        SiteFolder.write(place, files("two"));
        assertThat(place.resolve("en/a.html")).hasContent("two");
        assertThat(children()).isEqualTo(1);
    }

    @Test
    void whatIsNoEarlierReportIsRefusedAndAnEmptyFolderIsNot() throws Exception {
        Path place = Files.createDirectory(directory.resolve("report"));
        assertThat(SiteFolder.refusal(place)).isEmpty();
        Files.writeString(place.resolve("thesis.txt"), "mine");
        assertThat(SiteFolder.refusal(place).orElse("")).contains("is not an earlier report");
        Path file = Files.writeString(directory.resolve("file"), "mine");
        assertThat(SiteFolder.refusal(file).orElse("")).contains("is not a folder");
    }

    @Test
    void anEarlierReportWithAFileOfSomebodyElseIsRefused() throws Exception {
        Path place = directory.resolve("report");
        SiteFolder.write(place, files("one"));
        Files.writeString(place.resolve("thesis.txt"), "mine");
        assertThat(SiteFolder.refusal(place).orElse(""))
                .contains("thesis.txt, which no report wrote");
    }

    @Test
    void whatFailsHalfWayLeavesTheEarlierReportAndNothingElse() throws Exception {
        Path place = directory.resolve("report");
        SiteFolder.write(place, files("one"));
        TreeMap<String, byte[]> wrong = files("two");
        wrong.put("a.html/within", new byte[0]);
        assertThatThrownBy(() -> SiteFolder.write(place, wrong)).isInstanceOf(IOException.class);
        assertThat(place.resolve("a.html")).hasContent("one");
        assertThat(children()).isEqualTo(1);
    }
}
