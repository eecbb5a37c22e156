package org.dazaifu.cli;

import org.dazaifu.sharing.audience.LocalGovernments;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import picocli.CommandLine.Option;

/** Which local government is meant. */
final class AreaArgument {

    @Option(
            names = "--area",
            required = true,
            paramLabel = "jp-CODE",
            description = "A prefecture or municipality by its official code, such as jp-131016.")
    String area = "";

    LocalGovernment government() {
        String code = area.startsWith("jp-") ? area.substring(3) : area;
        return LocalGovernments.of(code)
                .filter(one -> !one.kind().equals("ward"))
                .orElseThrow(() ->
                        new UserMistake(
                                "'%s' is no prefecture or municipality; write jp- and the six digits of its code, such as jp-131016."
                                        .formatted(area)));
    }
}
