package org.dazaifu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.release.Loss;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.stix.StixObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu share}. */
@Command(
        name = "share",
        description =
                "Releases of a case what an audience may have, and nothing more. Who releases it and why is put on the ledger first, with the hash of what goes.",
        footer = {
            "",
            "Example: dazaifu share --list",
            "Example: dazaifu share cases/yamatake --with quad --by \"Abe\" --because \"joint advisory\" --output quad.json",
            "Example: dazaifu share cases/yamatake --with jp-131016 --explain indicator--...",
            "Example: dazaifu share cases/yamatake --history"
        })
final class ShareCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", arity = "0..1", description = "The case directory.")
    @Nullable Path directory;

    @Option(
            names = "--with",
            paramLabel = "AUDIENCE",
            description =
                    "Who gets it: a name that --list prints, or jp- and a local government's six digits.")
    @Nullable String with;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "stix",
            description =
                    "stix, misp (events; what MISP cannot say is not in them), csv (indicators) or brief (a page of text): ${DEFAULT-VALUE} if not said.")
    ReleaseForm form = ReleaseForm.STIX;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write it (default: standard output).")
    @Nullable Path output;

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description =
                    "Write what does not go, and why, to a file for yourself (default: a summary on standard error).")
    @Nullable Path losses;

    @Option(names = "--by", paramLabel = "NAME", description = "Who releases it.")
    @Nullable String by;

    @Option(names = "--because", paramLabel = "TEXT", description = "Why.")
    @Nullable String because;

    @Option(
            names = "--explain",
            paramLabel = "OBJECT",
            description = "Say why an object of the case may or may not go; nothing is released.")
    @Nullable String explain;

    @Option(names = "--list", description = "List the audiences.")
    boolean list;

    @Option(names = "--history", description = "List what of the case was released before.")
    boolean history;

    @Option(
            names = "--audiences",
            paramLabel = "FILE",
            description =
                    "Take audiences of this file too, in place of those of the same name; docs/sharing.md has the form.")
    @Nullable Path audiences;

    @Mixin LanguageArgument language = new LanguageArgument();

    @Override
    public Integer call() throws Exception {
        Audiences known = known();
        if (list) {
            list(known);
            return ExitCode.DONE;
        }
        if (directory == null) {
            throw new UserMistake("which case? Write: dazaifu share CASE --with AUDIENCE.");
        }
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseSharing sharing = new CaseSharing(review, OfficeKey.require());
            if (history) {
                history(sharing);
                return ExitCode.DONE;
            }
            Audience audience = audience(known);
            Release release = sharing.release(audience);
            if (explain != null) {
                explain(sharing, release, explain);
                return ExitCode.DONE;
            }
            return release(sharing, release);
        }
    }

    private int release(CaseSharing sharing, Release release) throws Exception {
        if (by == null || by.isBlank() || because == null || because.isBlank()) {
            throw new UserMistake(
                    "whoever releases is named, and says why: --by NAME and --because TEXT.");
        }
        refuseWithinCase(output);
        refuseWithinCase(losses);
        byte[] bytes = form.write(release, language.language());
        sharing.record(release, form, bytes, by.strip(), because.strip());
        if (losses != null) {
            try (Output file = Output.to(losses)) {
                for (Loss loss : release.losses()) {
                    file.stream()
                            .write(
                                    "%s\t%s\t%s\t%s%n"
                                            .formatted(
                                                    loss.object(),
                                                    loss.place(),
                                                    word(loss.kind()),
                                                    loss.reason())
                                            .getBytes(StandardCharsets.UTF_8));
                }
                file.complete();
            }
        }
        try (Output out = Output.to(output)) {
            out.stream().write(bytes);
            out.complete();
        }
        summary(release);
        return ExitCode.DONE;
    }

    private void refuseWithinCase(@Nullable Path file) {
        if (file != null
                && directory != null
                && file.toAbsolutePath()
                        .normalize()
                        .startsWith(directory.toAbsolutePath().normalize())) {
            throw new UserMistake(
                    file + " would be part of the case; give a file outside of " + directory + ".");
        }
    }

    private void summary(Release release) {
        Map<Loss.Kind, Integer> counts = new EnumMap<>(Loss.Kind.class);
        release.losses().forEach(loss -> counts.merge(loss.kind(), 1, Integer::sum));
        PrintStream err = System.err;
        err.printf(
                "dazaifu: %d objects go to %s; for you only:%n",
                release.bundle().objects().stream()
                        .filter(o -> !o.type().equals("marking-definition"))
                        .count(),
                release.audience().english());
        counts.forEach((kind, count) -> err.printf("dazaifu:   %d × %s%n", count, word(kind)));
        release.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.OBJECT)
                .map(Loss::reason)
                .distinct()
                .limit(5)
                .forEach(reason -> err.println("dazaifu:   such as: " + reason));
    }

    private static String word(Loss.Kind kind) {
        return switch (kind) {
            case OBJECT -> "object removed";
            case PROPERTY -> "property removed";
            case WORDS -> "words withheld";
            case RECOMPUTED -> "recomputed";
            case PSEUDONYM -> "made unrecognisable";
        };
    }

    private static void explain(CaseSharing sharing, Release release, String object) {
        String id = object.toLowerCase(Locale.ROOT);
        boolean there =
                sharing.objects().stream()
                        .map(StixObject::id)
                        .anyMatch(one -> one.equalsIgnoreCase(id));
        if (!there) {
            throw new UserMistake(
                    "the case has no object " + object + "; its bundle.json lists all.");
        }
        List<Loss> of = release.losses().stream().filter(l -> l.object().equals(id)).toList();
        boolean stays = of.stream().anyMatch(loss -> loss.kind() == Loss.Kind.OBJECT);
        System.out.printf(
                "%s %s to %s%n",
                object, stays ? "may not go" : "may go", release.audience().english());
        for (Loss loss : of) {
            System.out.printf(
                    "  %s%s: %s%n",
                    loss.place().isEmpty() ? "" : loss.place() + ", ",
                    word(loss.kind()),
                    loss.reason());
        }
    }

    private static void history(CaseSharing sharing) throws Exception {
        for (CaseAct act : sharing.history()) {
            System.out.printf(
                    "%s  %s  %s  %s  by %s: %s%n",
                    act.time(),
                    act.text("audience"),
                    act.text("format"),
                    act.text("sha256"),
                    act.text("by"),
                    act.text("reason"));
        }
    }

    private void list(Audiences known) {
        boolean japanese = language.code.equals("ja");
        for (Audience one : known.all()) {
            System.out.printf(
                    "%-36s %-17s %s%n",
                    one.id(), one.highest().label(), japanese ? one.japanese() : one.english());
        }
        System.out.println(
                "and jp-NNNNNN: each of the 47 prefectures and their municipalities by its official code, with the rights of local-government");
    }

    private Audiences known() throws IOException {
        Audiences shipped = Audiences.shipped();
        if (audiences == null) {
            return shipped;
        }
        try {
            return shipped.with(
                    Audiences.read(Map.of(audiences.toString(), Files.readString(audiences))));
        } catch (MistakesException e) {
            throw new UserMistake(
                    "%s has mistakes:%n%s"
                            .formatted(audiences, String.valueOf(e.getMessage()).strip()));
        }
    }

    private Audience audience(Audiences known) {
        if (with == null) {
            throw new UserMistake("with whom? Write --with AUDIENCE; --list prints them.");
        }
        return known.named(with)
                .orElseThrow(() ->
                        new UserMistake(
                                "there is no audience '%s'; dazaifu share --list prints them, and jp- with a local government's six digits is one."
                                        .formatted(with)));
    }
}
