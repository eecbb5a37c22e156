package org.dazaifu.response.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the programs that read the artifacts say of them, where this machine has the programs; else
 * skipped, saying so.
 */
class OutsideReadersTest {

    /** Smallest configuration with which Suricata 7 reads rules. */
    private static final String CONFIGURATION =
            """
            %%YAML 1.1
            ---
            vars:
              address-groups: {HOME_NET: "any", EXTERNAL_NET: "any"}
            default-log-dir: %1$s
            default-rule-path: %1$s
            rule-files: [dazaifu-names.rules, dazaifu-addresses.rules, dazaifu-files.rules]
            classification-file: %1$s/classification.config
            reference-config-file: %1$s/reference.config
            outputs: []
            app-layer:
              protocols:
                dns: {tcp: {enabled: yes, detection-ports: {dp: 53}}, udp: {enabled: yes, detection-ports: {dp: 53}}}
                tls: {enabled: yes}
                http: {enabled: yes}
                http2: {enabled: yes}
                smtp: {enabled: yes}
                ftp: {enabled: yes}
                smb: {enabled: yes, detection-ports: {dp: 445}}
                nfs: {enabled: yes}
            """;

    @TempDir Path directory;

    @Test
    void suricataTakesEveryRule() throws Exception {
        assumeTrue(exists("suricata"), "suricata is not installed: its check is skipped");
        write();
        Files.writeString(directory.resolve("suricata.yaml"), CONFIGURATION.formatted(directory));
        Files.writeString(
                directory.resolve("classification.config"),
                "config classification: bad-unknown,Potentially Bad Traffic,2\n");
        Files.writeString(directory.resolve("reference.config"), "");
        Said said =
                run(
                        "suricata",
                        "-T",
                        "-v",
                        "-c",
                        directory + "/suricata.yaml",
                        "-l",
                        directory.toString());
        int rules = 0;
        for (String file : List.of("names", "addresses", "files")) {
            rules +=
                    (int)
                            Files.readString(directory.resolve("dazaifu-" + file + ".rules"))
                                    .lines()
                                    .count();
        }
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(rules + " rules successfully loaded, 0 rules failed")
                .doesNotContain("Warning: detect");
    }

    @Test
    void bindTakesTheZones() throws Exception {
        assumeTrue(
                exists("named-checkzone"),
                "named-checkzone is not installed: its check is skipped");
        write();
        for (String zone : List.of("dazaifu.rpz", "dazaifu-sinkhole.rpz")) {
            Said said =
                    run(
                            "named-checkzone",
                            "-k",
                            "fail",
                            "-n",
                            "fail",
                            "dazaifu.rpz.example.net",
                            directory.resolve(zone).toString());
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).contains("loaded serial 1777806000");
        }
    }

    private record Said(int code, String text) {}

    private void write() throws IOException {
        var indicators = new ArrayList<>(ContentFixture.INDICATORS);
        for (int i = 0; i < 150; i++) {
            indicators.add("ip:185.220.102." + i);
            indicators.add("domain:a_%d-x.evil-%d.net".formatted(i, i));
        }
        indicators.add("domain:" + "a".repeat(63) + "." + ("b".repeat(60) + ".").repeat(3) + "net");
        Content content =
                Content.of(
                        ContentFixture.signs(indicators, List.of(ContentFixture.RULE)),
                        ContentFixture.CHECK);
        for (Artifact artifact : content.artifacts()) {
            Files.writeString(directory.resolve(artifact.fileName()), artifact.text());
        }
    }

    private static boolean exists(String program) {
        String path = String.valueOf(System.getenv("PATH"));
        return Arrays.stream(path.split(":", -1))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static Said run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), text);
    }
}
