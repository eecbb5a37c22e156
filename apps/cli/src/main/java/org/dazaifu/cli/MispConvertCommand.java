package org.dazaifu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.MispItem;
import org.dazaifu.misp.MispJson;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.MispWriter;
import org.dazaifu.sharing.misp.Loss;
import org.dazaifu.sharing.misp.MispConversion;
import org.dazaifu.sharing.misp.MispToStix;
import org.dazaifu.sharing.misp.StixConversion;
import org.dazaifu.sharing.misp.StixToMisp;
import org.dazaifu.sharing.misp.StixUnion;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu misp convert}: events of MISP as STIX, or STIX as events of MISP. */
@Command(
        name = "convert",
        description =
                "Carries events of MISP to STIX 2.1, or a STIX bundle to events of MISP, and declares what the other format cannot say. Nothing is marked wider than it was.",
        footer = {
            "",
            "Example: dazaifu misp convert event.json --to stix --output bundle.json --loss loss.jsonl",
            "Example: dazaifu misp convert bundle.json --to misp --output event.json"
        })
final class MispConvertCommand implements Callable<Integer> {

    enum Format {
        STIX,
        MISP
    }

    @Parameters(
            paramLabel = "FILE",
            description = "An event, a list, a feed's manifest.json; or a bundle.")
    @Nullable Path file;

    @Option(names = "--to", required = true, description = "stix or misp.")
    @Nullable Format to;

    @Option(names = "--output", description = "Where the result goes; standard output if absent.")
    @Nullable Path output;

    @Option(
            names = "--loss",
            description =
                    "Where the losses go, a JSON object a line: event, kind (kept, closed, lost), path, count, what, why.")
    @Nullable Path loss;

    private final List<Loss> losses = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (file == null || to == null) {
            throw new UserMistake("name a file and a format.");
        }
        try {
            String done =
                    switch (to) {
                        case STIX -> toStix(file);
                        case MISP -> toMisp(file);
                    };
            writeLosses();
            System.err.println(Terminal.safe(done + "; " + counts()));
            return ExitCode.DONE;
        } catch (MispFile.Changed e) {
            System.err.println("dazaifu: " + e.getMessage());
            return ExitCode.VERIFICATION_FAILED;
        } catch (StixException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private String toStix(Path from) throws IOException {
        var union = new StixUnion();
        var events = new ArrayList<String>();
        MispFile.read(
                from,
                (path, item) -> {
                    switch (item) {
                        case MispItem.Read read -> {
                            StixConversion done =
                                    MispToStix.convert(read.event(), read.proposals());
                            union.add(done.objects());
                            losses.addAll(done.losses());
                            events.add(read.event().uuid() + " " + read.event().timestamp());
                        }
                        case MispItem.Index _ -> {}
                        case MispItem.Unreadable u ->
                                throw new UserMistake(path + ": " + u.problems().getFirst());
                    }
                });
        StixId id = StixId.named("bundle", "misp\n" + String.join("\n", events));
        List<StixObject> objects = union.objects();
        write(out -> new Bundle(id, objects).write(out));
        return events.size() + " events as " + objects.size() + " objects";
    }

    private String toMisp(Path from) throws IOException, StixException {
        var objects = new ArrayList<StixObject>();
        try (BundleReader reader = BundleReader.open(from)) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                BundleItem one = item.get();
                switch (one) {
                    case StixObject object -> objects.add(object);
                    case MalformedObject bad ->
                            losses.add(
                                    new Loss(
                                            "",
                                            Loss.Kind.LOST,
                                            "objects[" + bad.index() + "]",
                                            1,
                                            "an object",
                                            bad.reason()));
                }
            }
        }
        MispConversion done = StixToMisp.convert(objects);
        losses.addAll(done.losses());
        List<Event> events = done.events();
        write(out -> {
            if (events.size() == 1) {
                MispWriter.event(events.getFirst(), out);
            } else {
                MispWriter.response(events, out);
            }
        });
        return objects.size() + " objects as " + events.size() + " events";
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private void write(Writer writer) throws IOException {
        try (Output to = Output.to(output)) {
            writer.write(to.stream());
            to.complete();
        }
    }

    private void writeLosses() throws IOException {
        if (loss == null) {
            return;
        }
        try (Output to = Output.to(loss)) {
            for (Loss one : losses) {
                String line = MispJson.text(members(one)) + "\n";
                to.stream().write(line.getBytes(StandardCharsets.UTF_8));
            }
            to.complete();
        }
    }

    private static Members members(Loss one) {
        return new Members(
                List.of(
                        new Member("event", new Text(one.event())),
                        new Member("kind", new Text(name(one.kind()))),
                        new Member("path", new Text(one.path())),
                        new Member("count", new Numeral(Long.toString(one.count()))),
                        new Member("what", new Text(one.what())),
                        new Member("why", new Text(one.why()))));
    }

    private String counts() {
        return java.util.Arrays.stream(Loss.Kind.values())
                .map(kind ->
                        losses.stream()
                                        .filter(one -> one.kind() == kind)
                                        .mapToLong(Loss::count)
                                        .sum()
                                + " "
                                + words(kind))
                .collect(Collectors.joining(", "));
    }

    private static String words(Loss.Kind kind) {
        return switch (kind) {
            case KEPT -> "kept in the extension";
            case CLOSED -> "marked narrower";
            case LOST -> "lost";
        };
    }

    private static String name(Loss.Kind kind) {
        return switch (kind) {
            case KEPT -> "kept";
            case CLOSED -> "closed";
            case LOST -> "lost";
        };
    }
}
