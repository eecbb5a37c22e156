package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.record.Recall;
import org.dazaifu.sharing.record.ReleaseAct;
import org.dazaifu.sharing.record.ReleaseAct.Route;
import org.dazaifu.sharing.standing.Update;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What correcting and withdrawing have in common. */
final class RecallArguments {

    @Parameters(paramLabel = "CASE", description = "The case directory.")
    Path directory = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "AUDIENCE",
            description =
                    "From which audience; may be given several times (default: all that had something).")
    List<String> with = List.of();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who does it.")
    String by = "";

    @Option(
            names = "--because",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for ourselves: it is put on the ledger and told to nobody.")
    String because = "";

    @Option(
            names = "--tell",
            paramLabel = "TEXT",
            description = "What the audiences are told, beside that something changed.")
    String tell = "";

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "Where to write the files for those who were handed files: one for each recipient and form.")
    @Nullable Path output;

    @Option(
            names = "--audiences",
            paramLabel = "FILE",
            description = "Take audiences of this file too; docs/sharing.md has the form.")
    @Nullable Path audiences;

    @Mixin ExchangeArguments exchange = new ExchangeArguments();

    /** What is put on the ledger before anybody is told. */
    @FunctionalInterface
    interface First {
        void on(CaseSharing sharing, Recall recall, List<Audience> from) throws Exception;
    }

    /**
     * @param whole whether all of the case is taken back, which settles what the exchange owes it
     */
    int run(ReleaseAct.Kind kind, boolean whole, First first) throws Exception {
        if (by.isBlank() || because.isBlank()) {
            throw new UserMistake("whoever does it is named, and says why.");
        }
        Audiences known = AudienceFile.over(audiences);
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseSharing sharing = new CaseSharing(review, OfficeKey.require());
            Recall recall =
                    new Recall(
                            sharing,
                            kind,
                            by.strip(),
                            because.strip(),
                            tell.strip(),
                            CaseReview.now());
            List<Audience> from = from(sharing, known);
            boolean files = uses(sharing, from, Route.FILE);
            if (files && output == null) {
                throw new UserMistake(
                        "some were handed files; say with --output DIR where to write the ones that take their place.");
            }
            if (output != null && within(output)) {
                throw new UserMistake(output + " would be part of the case.");
            }
            try (Exchange open = uses(sharing, from, Route.EXCHANGE) ? exchange.open() : null) {
                if (open != null && !whole) {
                    for (Audience audience : from) {
                        Publishing.refuseOwed(sharing, open, audience);
                    }
                }
                first.on(sharing, recall, from);
                for (Audience audience : from) {
                    correct(sharing, recall, audience, open);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
        return ExitCode.DONE;
    }

    private boolean within(Path file) {
        return file.toAbsolutePath().normalize().startsWith(directory.toAbsolutePath().normalize());
    }

    private List<Audience> from(CaseSharing sharing, Audiences known) {
        Set<String> had = sharing.audiences();
        Set<String> names = new LinkedHashSet<>(with.isEmpty() ? had : with);
        List<Audience> from = new ArrayList<>();
        for (String name : names) {
            if (!had.contains(name)) {
                throw new UserMistake(
                        "%s had nothing of this case; dazaifu share %s --holders lists who had."
                                .formatted(name, directory));
            }
            from.add(AudienceFile.named(known, name));
        }
        return from;
    }

    private static boolean uses(CaseSharing sharing, List<Audience> from, Route route) {
        return sharing.releases().stream()
                .anyMatch(act ->
                        act.route() == route
                                && from.stream().anyMatch(a -> a.id().equals(act.audience())));
    }

    private void correct(
            CaseSharing sharing, Recall recall, Audience audience, @Nullable Exchange open)
            throws Exception {
        if (sharing.releases().stream()
                .anyMatch(act -> act.audience().equals(audience.id()) && act.stix().isEmpty())) {
            System.err.printf(
                    "dazaifu: some went to %s before copies were kept; tell them yourself.%n",
                    audience.id());
        }
        Update update = recall.preview(audience);
        List<Recall.Sent> sent = recall.correct(audience);
        if (sent.isEmpty()) {
            System.err.printf("dazaifu: %s has what is right.%n", audience.english());
            return;
        }
        if (!update.isNothing()) {
            System.err.printf(
                    "dazaifu: %s: %d changed, %d revoked, %d taken out, %d new.%n",
                    audience.english(),
                    update.changed().size() + update.reissued().size(),
                    update.revoked().size(),
                    update.removed().size(),
                    update.added().size());
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Recall.Sent one : sent) {
            switch (one.way().route()) {
                case EXCHANGE -> {
                    if (open != null) {
                        System.err.println(
                                "dazaifu: "
                                        + Publishing.sentence(
                                                audience,
                                                Publishing.publish(
                                                        sharing, open, one.act(), audience)));
                    }
                }
                case FILE -> files.put(name(audience, one), one.bytes());
            }
        }
        write(files);
    }

    private void write(Map<String, byte[]> files) throws IOException {
        if (output == null || files.isEmpty()) {
            return;
        }
        Files.createDirectories(output);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try (Output out = Output.to(output.resolve(file.getKey()))) {
                out.stream().write(file.getValue());
                out.complete();
            }
            System.err.println("dazaifu: for " + output.resolve(file.getKey()));
        }
    }

    /** A recipient's name as part of a file's; what no such name has is replaced by a hash. */
    private static String name(Audience audience, Recall.Sent sent) {
        String to = sent.way().to();
        String plain = to.replaceAll("[^\\p{L}\\p{N}]+", "-");
        if (!plain.equals(to) || plain.length() > 60) {
            plain =
                    plain.substring(0, Math.min(plain.length(), 40))
                            + "-"
                            + FileDigest.of(to.getBytes(StandardCharsets.UTF_8))
                                    .sha256()
                                    .hex()
                                    .substring(0, 8);
        }
        return audience.id()
                + (to.isEmpty() ? "" : "." + plain)
                + (sent.way().language().code().equals("en") ? "" : ".ja")
                + ReleaseAct.end(sent.way().form());
    }
}
