package org.dazaifu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseAct;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.publication.Published;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.Audiences;
import org.dazaifu.sharing.output.ReleaseForm;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.record.Handing;
import org.dazaifu.sharing.record.ReleaseAct;
import org.dazaifu.sharing.release.Loss;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.sharing.standing.Update;
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
            "Example: dazaifu share cases/yamatake --with quad --by \"Abe\" --because \"joint advisory\" --to \"ASD's ACSC\" --format brief --output brief.txt",
            "Example: dazaifu share cases/yamatake --with quad --by \"Abe\" --because \"joint advisory\" --publish",
            "Example: dazaifu share cases/yamatake --with jp-131016 --explain indicator--...",
            "Example: dazaifu share cases/yamatake --history",
            "Example: dazaifu share cases/yamatake --holders"
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
            description =
                    "stix, misp (events; what MISP cannot say is not in them), csv (indicators) or brief (a page of text): stix if not said. For --holders: text or json.")
    @Nullable String format;

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

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "Who of the audience is handed the file; may be given several times.")
    List<String> to = List.of();

    @Option(
            names = "--publish",
            description =
                    "Put it into the audience's collection of the exchange in place of a file; the same again is no second one.")
    boolean publish;

    @Option(
            names = "--purpose",
            paramLabel = "TEXT",
            description = "What it is to be used for: kept on the ledger, and said in a brief.")
    String purpose = "";

    @Option(
            names = "--victim-name",
            paramLabel = "NAME",
            description =
                    "A name of the victim that is on no object, to be made unrecognisable here and in every later release of the case.")
    List<String> victimNames = List.of();

    @Option(
            names = "--victim-address",
            paramLabel = "ADDRESS",
            description = "The same of a public IP address of the victim.")
    List<String> victimAddresses = List.of();

    @Option(
            names = "--holders",
            description =
                    "Say who had something of the case, by which path, and whether they have its correction.")
    boolean holders;

    @Option(
            names = "--object",
            paramLabel = "ID",
            description = "With --holders: who had this object.")
    @Nullable String object;

    @Option(
            names = "--acknowledged-by",
            paramLabel = "NAME",
            description =
                    "Record that this recipient of --with said to have the correction; --by and --because say on whose word.")
    @Nullable String acknowledgedBy;

    @Mixin ExchangeArguments exchange = new ExchangeArguments();

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
        Audiences known = AudienceFile.over(audiences);
        if (list) {
            list(known);
            return ExitCode.DONE;
        }
        if (directory == null) {
            throw new UserMistake("which case? Write: dazaifu share CASE --with AUDIENCE.");
        }
        try (CaseReview review = CaseReview.open(directory, OfficeKey.require())) {
            CaseSharing sharing = new CaseSharing(review, OfficeKey.require(), names());
            if (history) {
                history(sharing);
                return ExitCode.DONE;
            }
            if (holders) {
                return holders(sharing, known);
            }
            Audience audience = AudienceFile.named(known, with);
            if (explain != null) {
                explain(sharing, sharing.release(audience), explain);
                return ExitCode.DONE;
            }
            if (by == null || by.isBlank() || because == null || because.isBlank()) {
                throw new UserMistake(
                        "whoever releases is named, and says why: --by NAME and --because TEXT.");
            }
            if (acknowledgedBy != null) {
                return acknowledge(sharing, audience, acknowledgedBy, by.strip(), because.strip());
            }
            if (sharing.withdrawals().isWhole(audience.id())) {
                throw new UserMistake(
                        "the case was withdrawn from %s as a whole; what is withdrawn stays so."
                                .formatted(audience.english()));
            }
            return publish
                    ? publish(sharing, audience, by.strip(), because.strip())
                    : release(sharing, audience, by.strip(), because.strip());
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(victimNames);
        for (String address : victimAddresses) {
            try {
                InetAddress.ofLiteral(address);
            } catch (IllegalArgumentException e) {
                throw new UserMistake("'%s' is no IP address.".formatted(address));
            }
            names.add(address);
        }
        if (names.size() > 100 || names.stream().anyMatch(name -> name.length() > 200)) {
            throw new UserMistake("at most 100 names of at most 200 characters are given.");
        }
        return names;
    }

    private ReleaseForm form() {
        for (ReleaseForm form : ReleaseForm.values()) {
            if (format == null || form.name().equalsIgnoreCase(format)) {
                return form;
            }
        }
        throw new UserMistake(
                "there is no form '%s'; write stix, misp, csv or brief.".formatted(format));
    }

    private Handing handing(ReleaseAct.Route route, ReleaseForm form, String who, String why) {
        try {
            return new Handing(
                    ReleaseAct.Kind.RELEASE,
                    route,
                    form,
                    language.language(),
                    route == ReleaseAct.Route.FILE ? to : List.of(),
                    who,
                    why,
                    "",
                    purpose);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private int release(CaseSharing sharing, Audience audience, String who, String why)
            throws Exception {
        refuseWithinCase(output);
        refuseWithinCase(losses);
        Handing handing = handing(ReleaseAct.Route.FILE, form(), who, why);
        Update update = sharing.update(audience, "", CaseReview.now());
        byte[] bytes = sharing.write(update, handing.form(), handing);
        sharing.record(update, bytes, handing);
        writeLosses(update.release());
        try (Output out = Output.to(output)) {
            out.stream().write(bytes);
            out.complete();
        }
        summary(update.release());
        remind(update);
        return ExitCode.DONE;
    }

    /** The ledger first, then the exchange: what was stopped between is finished by the same. */
    private int publish(CaseSharing sharing, Audience audience, String who, String why)
            throws Exception {
        if (output != null || !to.isEmpty() || format != null) {
            throw new UserMistake(
                    "what is published is STIX and goes to the accounts of the audience; leave --output, --to and --format out.");
        }
        refuseWithinCase(losses);
        try (Exchange open = exchange.openOrMake()) {
            Publishing.refuseOwed(sharing, open, audience);
            Update update = sharing.update(audience, "", CaseReview.now());
            Optional<ReleaseAct> before = Publishing.last(sharing, audience.id());
            ReleaseAct act;
            if (before.isPresent() && before.get().stix().equals(CaseSharing.name(update))) {
                act = before.get();
            } else {
                Handing handing = handing(ReleaseAct.Route.EXCHANGE, ReleaseForm.STIX, who, why);
                act = sharing.record(update, update.release().stix(), handing);
            }
            Published published =
                    Publishing.publish(sharing, open, act, audience, update.standing());
            writeLosses(update.release());
            summary(update.release());
            System.err.println("dazaifu: " + Publishing.sentence(audience, published));
            remind(update);
        }
        return ExitCode.DONE;
    }

    private static void remind(Update update) {
        if (update.corrects()) {
            System.err.println(
                    "dazaifu: this changes what the audience had; 'dazaifu correct' gives it to everybody else who had it.");
        }
    }

    private int acknowledge(
            CaseSharing sharing, Audience audience, String recipient, String who, String why)
            throws Exception {
        boolean known =
                sharing.releases().stream()
                        .anyMatch(act ->
                                act.audience().equals(audience.id())
                                        && act.to().contains(recipient));
        if (!known) {
            throw new UserMistake(
                    "nothing was handed to '%s' of %s as a file; --holders lists who had something."
                            .formatted(recipient, audience.id()));
        }
        sharing.acknowledge(audience.id(), recipient, who, why);
        return ExitCode.DONE;
    }

    private int holders(CaseSharing sharing, Audiences known) throws Exception {
        boolean json = "json".equalsIgnoreCase(format);
        if (format != null && !json && !format.equalsIgnoreCase("text")) {
            throw new UserMistake("holders are listed as text or json.");
        }
        HoldersText text = new HoldersText(sharing, known, exchange);
        byte[] bytes =
                (json ? text.json(object) : text.text(object)).getBytes(StandardCharsets.UTF_8);
        if (output == null) {
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            return ExitCode.DONE;
        }
        try (Output out = Output.to(output)) {
            out.stream().write(bytes);
            out.complete();
        }
        return ExitCode.DONE;
    }

    private void writeLosses(Release release) throws IOException {
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
        for (ReleaseAct release : sharing.releases()) {
            CaseAct act = release.act();
            System.out.printf(
                    "%s  %s  %s  %s  by %s: %s  %s%s%n",
                    act.time(),
                    act.text("audience"),
                    act.text("format"),
                    act.text("sha256"),
                    act.text("by"),
                    act.text("reason"),
                    release.route().word(),
                    release.to().isEmpty() ? "" : " to " + String.join(", ", release.to()));
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
}
