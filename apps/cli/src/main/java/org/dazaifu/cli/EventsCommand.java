package org.dazaifu.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dazaifu.evtx.Utf8Buffer;
import org.dazaifu.telemetry.Batch;
import org.dazaifu.telemetry.BatchVisitor;
import org.dazaifu.telemetry.Census;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.Event;
import org.dazaifu.telemetry.EvidenceReader;
import org.dazaifu.telemetry.OrderedWork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu events}: every record of the evidence, in order, as it was decoded. */
@Command(
        name = "events",
        description = {
            "Prints every record in order, as it was decoded.",
            "jsonl: one object a line; an EVTX record in the Event/System/EventData shape of the public tools,",
            "a JSON record as it stands in its file, a damaged place as {\"damaged\":{file,offset,expected,found}}."
        },
        footer = {"", "Example: dazaifu events Security.evtx --output security.jsonl"})
final class EventsCommand implements Callable<Integer> {

    enum Format {
        jsonl,
        xml
    }

    @Mixin EvidenceArguments evidence = new EvidenceArguments();
    @Mixin ThreadArguments threads = new ThreadArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl or xml.")
    Format format = Format.jsonl;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        int count = threads.checked();
        Census census;
        try (EvidenceReader reader = evidence.open();
                Output out = Output.to(output)) {
            OutputStream stream = out.stream();
            OrderedWork.<Utf8Buffer>run(
                    reader::next, count, () -> this::rendered, text -> text.writeTo(stream));
            census = reader.census();
            if (census.logs().isEmpty()) {
                throw EvidenceArguments.nothingRead(census);
            }
            out.complete();
        }
        System.err.printf(
                Locale.ROOT,
                "%,d events in %,d log files, %,d damaged places.%n",
                census.events(),
                census.logs().size(),
                census.damaged());
        Summaries.unread(census).ifPresent(System.err::println);
        return ExitCode.DONE;
    }

    private Utf8Buffer rendered(Batch batch) {
        Utf8Buffer text = new Utf8Buffer(1 << 20);
        batch.decode(
                new BatchVisitor() {
                    @Override
                    public void event(Event event) {
                        switch (format) {
                            case jsonl -> event.writeJson(text);
                            case xml -> event.writeXml(text);
                        }
                        text.append('\n');
                    }

                    @Override
                    public void damaged(DamagedRecord place) {
                        switch (format) {
                            case jsonl -> DamagedPlace.json(place, text);
                            case xml -> DamagedPlace.xml(place, text);
                        }
                        text.append('\n');
                    }
                });
        return text;
    }
}
