package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.content.HarmCheck;
import org.dazaifu.response.content.HarmLists;
import org.dazaifu.response.content.OwnAssets;
import org.dazaifu.response.yaml.MistakesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What must never be blocked: the victim's own, and what the lists say. */
final class OwnAssetsArguments {

    @Option(
            names = "--own-domain",
            split = ",",
            paramLabel = "NAME",
            description = "A domain of the victim or your own: it, and all below, is withheld.")
    List<String> domains = new ArrayList<>();

    @Option(
            names = "--own-network",
            split = ",",
            paramLabel = "NETWORK",
            description = "A network or an address of the victim or your own: it is withheld.")
    List<String> networks = new ArrayList<>();

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description =
                    "Take lists of this directory in place of those of the same name that ship; docs/content.md has the forms.")
    @Nullable Path lists;

    HarmCheck check() throws IOException {
        try {
            return new HarmCheck(HarmLists.with(replaced()), OwnAssets.of(domains, networks));
        } catch (MistakesException e) {
            throw new UserMistake(
                    "the lists in %s have mistakes:\n%s"
                            .formatted(lists, String.valueOf(e.getMessage()).strip()));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private Map<HarmLists.Part, String> replaced() throws IOException {
        Map<HarmLists.Part, String> replaced = new EnumMap<>(HarmLists.Part.class);
        if (lists == null) {
            return replaced;
        }
        for (HarmLists.Part part : HarmLists.Part.values()) {
            Path file = lists.resolve(part.fileName());
            if (Files.exists(file)) {
                replaced.put(part, LawArguments.text(file));
            }
        }
        if (replaced.isEmpty()) {
            throw new UserMistake(
                    "%s has none of the lists %s."
                            .formatted(
                                    lists,
                                    String.join(
                                            ", ",
                                            List.of(HarmLists.Part.values()).stream()
                                                    .map(HarmLists.Part::fileName)
                                                    .toList())));
        }
        return replaced;
    }
}
