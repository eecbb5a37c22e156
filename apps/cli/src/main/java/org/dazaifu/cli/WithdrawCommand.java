package org.dazaifu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.record.CaseSharing;
import org.dazaifu.sharing.record.Holders;
import org.dazaifu.sharing.record.ReleaseAct.Kind;
import org.dazaifu.stix.StixObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu withdraw}. */
@Command(
        name = "withdraw",
        description =
                "Takes objects of a case, or all of it, back from the audiences that had it. A withdrawal stands: what was withdrawn does not go to them again.",
        footer = {
            "",
            "Example: dazaifu withdraw cases/yamatake --object indicator--... --by \"Abe\" --because \"it hits a shared host\" --output corrections",
            "Example: dazaifu withdraw cases/yamatake --all --with quad --by \"Abe\" --because \"the victim asked\" --output corrections"
        })
final class WithdrawCommand implements Callable<Integer> {

    @Mixin RecallArguments arguments = new RecallArguments();

    @Option(
            names = "--object",
            paramLabel = "ID",
            description =
                    "An object, by its identifier in the case or in what went out; may be given several times.")
    List<String> objects = List.of();

    @Option(names = "--all", description = "The whole case.")
    boolean all;

    @Override
    public Integer call() throws Exception {
        if (all == !objects.isEmpty()) {
            throw new UserMistake("what is withdrawn? Write --object ID, or --all for the case.");
        }
        return arguments.run(
                Kind.WITHDRAWAL,
                all,
                (sharing, recall, from) -> {
                    List<String> ids = new ArrayList<>();
                    for (String object : objects) {
                        ids.add(inCase(sharing, from, object));
                    }
                    recall.withdraw(from.stream().map(Audience::id).toList(), ids);
                });
    }

    /** The identifier of an object in the case, by that or by one under which it went out. */
    private static String inCase(CaseSharing sharing, List<Audience> from, String id) {
        Holders holders = new Holders(sharing);
        for (StixObject object : sharing.objects()) {
            if (object.id().equalsIgnoreCase(id)) {
                return object.id();
            }
        }
        for (Audience audience : from) {
            Optional<StixObject> known =
                    sharing.objects().stream()
                            .filter(object ->
                                    id.startsWith(object.type() + "--")
                                            && holders.names(audience.id(), object.id())
                                                    .contains(id))
                            .findFirst();
            if (known.isPresent()) {
                return known.get().id();
            }
        }
        throw new UserMistake(
                "the case has no object %s, and released none under that name; its bundle.json lists all. What the case has no more is taken back by dazaifu correct."
                        .formatted(id));
    }
}
