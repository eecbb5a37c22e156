package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispReader;
import org.dazaifu.misp.Tag;
import org.dazaifu.taxii.PythonEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What leaves, given to parts that nobody here wrote: OASIS' stix2-validator and PyMISP, installed
 * from PyPI into a virtual environment under {@code target}. Skipped, by name, where there is no
 * Python or no PyPI.
 */
class OthersAcceptTest {

    private static final Path EVENT =
            Run.ROOT.resolve("libraries/misp/src/test/resources/org/dazaifu/misp/event.json");
    private static final List<String> AUDIENCES =
            List.of("quad", "public", "asean", "local-government");

    private static PythonEnvironment python = new PythonEnvironment(Path.of("."));
    private static final List<Path> bundles = new ArrayList<>();
    private static final List<Path> events = new ArrayList<>();

    @BeforeAll
    static void exportEverything() throws Exception {
        python = PythonEnvironment.with("others", "stix2-validator==3.3.2", "pymisp==2.5.34.4");
        Path cases = python.home().resolve("cases");
        remove(cases);
        Files.createDirectories(cases);
        Path sample = cases.resolve("sample");
        Path imported = cases.resolve("imported");
        done(
                "investigate",
                Run.ROOT.resolve("samples/yamatake"),
                "--case",
                sample,
                "--marking",
                "GREEN");
        done("misp", "import", EVENT, "--case", imported, "--by", "A", "--marking", "GREEN");
        for (Path one : List.of(sample, imported)) {
            bundles.add(one.resolve("bundle.json"));
            for (String audience : AUDIENCES) {
                bundles.add(released(one, audience, "stix"));
                events.add(released(one, audience, "misp"));
            }
        }
        Path converted = cases.resolve("event.stix.json");
        done("misp", "convert", EVENT, "--to", "stix", "--output", converted);
        bundles.add(converted);
        Path back = cases.resolve("event.misp.json");
        done("misp", "convert", converted, "--to", "misp", "--output", back);
        events.add(back);
    }

    private static Path released(Path one, String audience, String format) {
        Path out = one.resolveSibling(one.getFileName() + "." + audience + "." + format + ".json");
        done(
                "share",
                one,
                "--with",
                audience,
                "--by",
                "A",
                "--because",
                "b",
                "--format",
                format,
                "--output",
                out);
        return out;
    }

    private static void done(Object... words) {
        Run run = Run.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void everyExportedBundleIsValidByOasis() throws Exception {
        assertThat(python("validate.py", bundles)).isEmpty();
    }

    @Test
    void everyExportedEventIsLoadedByPyMispAndReadBackWithoutLoss() throws Exception {
        assertThat(python("load.py", events)).isEmpty();
        int attributes = 0;
        for (Path file : events) {
            List<Event> ours = read(file);
            List<Event> theirs = read(file.resolveSibling(file.getFileName() + ".back"));
            assertThat(theirs).as(file.toString()).hasSameSizeAs(ours);
            for (int i = 0; i < ours.size(); i++) {
                assertThat(said(theirs.get(i)))
                        .as(file.toString())
                        .containsExactlyInAnyOrderElementsOf(said(ours.get(i)));
                attributes += ours.get(i).attributes().size();
            }
        }
        assertThat(attributes).isPositive();
    }

    /**
     * What an event says, in lines. PyMISP adds defaults and numbers of its own beside, and takes
     * blanks off the ends of values.
     */
    private static List<String> said(Event event) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\n", event.uuid(), event.info(), event.date(), tags(event.tags())));
        event.attributes().forEach(one -> lines.add("alone " + said(one)));
        event.objects()
                .forEach(object -> {
                    lines.add("object " + object.uuid() + " " + object.name());
                    object.attributes()
                            .forEach(one -> lines.add("in " + object.uuid() + " " + said(one)));
                    object.references()
                            .forEach(one ->
                                    lines.add(
                                            "from "
                                                    + object.uuid()
                                                    + " "
                                                    + one.relationship()
                                                    + " "
                                                    + one.referenced()));
                });
        event.reports().forEach(one -> lines.add("report " + one.uuid() + " " + one.content()));
        event.galaxies()
                .forEach(galaxy ->
                        galaxy.clusters().forEach(one -> lines.add("cluster " + one.tagName())));
        return lines;
    }

    private static String said(Attribute one) {
        return String.join(
                "\n",
                one.uuid(),
                one.relation(),
                one.type(),
                one.category(),
                one.value().strip(),
                one.comment(),
                one.toIds() + "",
                one.timestamp() + "",
                one.distribution() + "",
                tags(one.tags()),
                one.sightings().size() + "");
    }

    private static String tags(List<Tag> tags) {
        return String.join(", ", tags.stream().map(one -> one.name() + one.colour()).toList());
    }

    private static List<Event> read(Path file) throws IOException {
        List<Event> read = new ArrayList<>();
        try (MispReader reader = MispReader.open(file)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                assertThat(item.get()).as(file.toString()).isInstanceOf(MispItem.Read.class);
                read.add(((MispItem.Read) item.get()).event());
            }
        }
        return read;
    }

    /** What a script finds wrong with the files. */
    private static String python(String script, List<Path> files) throws Exception {
        return python.run(
                OthersAcceptTest.class,
                "/others/" + script,
                files.stream().map(Path::toString).toList());
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path one : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
