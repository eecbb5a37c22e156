package org.dazaifu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.BundleWriter;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.conversion.Change;
import org.dazaifu.stix.conversion.Converter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dazaifu stix convert}: STIX 2.0 to STIX 2.1. */
@Command(
        name = "convert",
        description = {
            "Converts a bundle or an object of STIX 2.0 to a bundle of STIX 2.1 and tells every change.",
            "Objects of STIX 2.1 pass as they are."
        },
        footer = {
            "",
            "Example: dazaifu stix convert enterprise-attack.json --output attack21.json --changes changes.jsonl"
        })
final class StixConvertCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE")
    @Nullable Path file;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    @Nullable Path output;

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description =
                    "Write the changes to this file, an object a line (id, pointer, what), instead of to standard error.")
    @Nullable Path changesFile;

    private long objects;
    private long changed;

    @Override
    public Integer call() throws Exception {
        List<StixFile> sources = StixFile.of(List.of(Objects.requireNonNull(file)));
        if (sources.size() != 1) {
            throw new UserMistake(file + " holds several files; convert one at a time.");
        }
        try (Output changes = changesFile == null ? null : Output.to(changesFile);
                Output out = Output.to(output)) {
            convert(sources.getFirst(), out, changes);
            if (changes != null) {
                changes.complete();
            }
            out.complete();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        System.err.printf(Locale.ROOT, "%,d objects written, %,d changes%n", objects, changed);
        return ExitCode.DONE;
    }

    private void convert(StixFile source, Output out, @Nullable Output changes)
            throws IOException, StixException {
        var converter = new Converter(change -> tell(change, changes));
        var writer = new BundleWriter(out.stream());
        try (BundleReader reader = source.open()) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                switch (item.get()) {
                    case StixObject object -> writer.write(converter.convert(object).properties());
                    case MalformedObject malformed -> {
                        tell(
                                new Change(
                                        "",
                                        "/objects/" + malformed.index(),
                                        "written as it was read: " + malformed.reason()),
                                changes);
                        writer.write(malformed.value());
                    }
                }
                objects++;
            }
            for (StixObject observable : converter.observables()) {
                writer.write(observable.properties());
                objects++;
            }
            header(reader, source, writer, changes);
        }
        writer.finish();
    }

    private void header(
            BundleReader reader, StixFile source, BundleWriter writer, @Nullable Output changes)
            throws IOException {
        if (!reader.isBundle()) {
            writer.header(
                    "id", new Text(StixId.named("bundle", source.file().toString()).toString()));
            return;
        }
        for (var property : reader.header().entries().entrySet()) {
            if (property.getKey().equals("spec_version")) {
                tell(
                        new Change(
                                reader.header().text("id").orElse(""),
                                "/spec_version",
                                "removed: bundles of 2.1 have none"),
                        changes);
            } else if (!property.getKey().equals("type")) {
                writer.header(property.getKey(), property.getValue());
            }
        }
    }

    private void tell(Change change, @Nullable Output changes) {
        changed++;
        if (changes == null) {
            System.err.println(
                    Terminal.safe(change.id() + "  " + change.pointer() + "  " + change.what()));
            return;
        }
        String line =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("id", change.id())
                        .put("pointer", change.pointer())
                        .put("what", change.what())
                        .toString();
        try {
            changes.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
