package org.dazaifu.cli;

import java.util.Arrays;
import java.util.List;
import org.dazaifu.response.language.Language;
import picocli.CommandLine.Option;

/** Which language something is made in. */
final class LanguageArgument {

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "en or ja; ${DEFAULT-VALUE} if not said.")
    String code = "en";

    Language language() {
        List<String> codes = Arrays.stream(Language.values()).map(Language::code).toList();
        if (!codes.contains(code)) {
            throw new UserMistake(
                    "there is no language '%s'; write one of %s."
                            .formatted(code, String.join(", ", codes)));
        }
        return Language.values()[codes.indexOf(code)];
    }
}
