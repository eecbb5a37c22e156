package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixCommandTest {

    private static final String TOOL =
            "{\"type\":\"tool\",\"spec_version\":\"2.1\",\"id\":\"tool--00000000-0000-4000-8000-000000000001\","
                    + "\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\",\"name\":\"x\"}";

    @TempDir Path directory;

    @Test
    void aRightObjectHasNoProblemAndAWrongOneIsToldWithItsPlace() throws Exception {
        Path right = write("right.json", TOOL);
        Run run = validate(right.toString(), "--fail-on", "warning");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("1 objects in 1 files: 0 errors, 0 warnings");
        Path wrong = write("wrong.json", TOOL.replace("\"name\":\"x\"", "\"name\":7,\"mine\":1"));
        run = validate(right.toString(), wrong.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("error")
                .contains("/name")
                .contains("[2.15]")
                .contains("wrong.json");
        assertThat(validate(wrong.toString(), "--fail-on", "error").exit()).isEqualTo(1);
        Run lines = validate(wrong.toString(), "--format", "jsonl");
        assertThat(lines.out().lines())
                .hasSize(2)
                .allMatch(l -> l.startsWith("{\"file\":") && l.contains("\"pointer\":\"/"));
    }

    @Test
    void onlyWarningsDoNotFailOnErrors() throws Exception {
        Path file = write("w.json", TOOL.replace("\"name\"", "\"mine\":1,\"name\""));
        assertThat(validate(file.toString(), "--fail-on", "error").exit()).isZero();
        assertThat(validate(file.toString(), "--fail-on", "warning").exit()).isEqualTo(1);
    }

    @Test
    void whatIsNotStixIsTheUsersMistakeAndTheOtherFilesAreCheckedAllTheSame() throws Exception {
        Path no = write("no.json", "hello");
        Path right = write("right.json", TOOL);
        Run run = validate(no.toString(), right.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("no.json is not a STIX bundle")
                .contains("1 objects in 1 files");
        assertThat(validate(directory.resolve("absent").toString()).exit()).isEqualTo(3);
        assertThat(validate(directory.toString()).exit()).isEqualTo(2);
    }

    @Test
    void theMembersOfAnArchiveAreChecked() throws Exception {
        Path zip = directory.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("in/b.json"));
            out.write(TOOL.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write('x');
        }
        Run run = validate(zip.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 objects in 1 files: 0 errors");
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));
        assertThat(validate(zip.toString()).exit()).isEqualTo(2);
    }

    @Test
    void aBundleOfTwoZeroBecomesOneOfTwoOneWithEveryChangeTold() throws Exception {
        Path old =
                write(
                        "old.json",
                        "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000009\",\"spec_version\":\"2.0\",\"objects\":["
                                + "17,{\"type\":\"observed-data\",\"id\":\"observed-data--00000000-0000-4000-8000-000000000001\","
                                + "\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\","
                                + "\"first_observed\":\"2026-01-01T00:00:00Z\",\"last_observed\":\"2026-01-01T00:00:00Z\",\"number_observed\":1,"
                                + "\"objects\":{\"0\":{\"type\":\"url\",\"value\":\"http://x/\"}}}]}");
        Path output = directory.resolve("new.json");
        Path changes = directory.resolve("changes.jsonl");
        Run run =
                Run.of(
                        "stix",
                        "convert",
                        old.toString(),
                        "--output",
                        output.toString(),
                        "--changes",
                        changes.toString());
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(output))
                .contains("\"object_refs\":[\"url--")
                .contains("17")
                .contains("\"id\":\"bundle--00000000-0000-4000-8000-000000000009\"")
                .doesNotContain("2.0");
        assertThat(Files.readAllLines(changes))
                .anyMatch(l -> l.contains("\"pointer\":\"/objects\""))
                .anyMatch(l -> l.contains("written as it was read"))
                .anyMatch(l -> l.contains("removed: bundles of 2.1 have none"));
        Run told = Run.of("stix", "convert", old.toString(), "--output", output.toString());
        assertThat(told.err()).contains("/spec_version  added: 2.1");
        Path broken = write("broken.json", "{\"type\":\"bundle\",\"objects\":[{");
        Path absent = directory.resolve("absent.json");
        assertThat(
                        Run.of("stix", "convert", broken.toString(), "--output", absent.toString())
                                .exit())
                .isEqualTo(2);
        assertThat(absent).doesNotExist();
    }

    /** Not by standard output, which belongs to the tests' own machinery. */
    private Run validate(Object... arguments) throws Exception {
        Path out = directory.resolve("problems");
        var words = new ArrayList<Object>(List.of("stix", "validate"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--output", out));
        Run run = Run.of(words.toArray());
        return new Run(run.exit(), Files.exists(out) ? Files.readString(out) : "", run.err());
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }
}
