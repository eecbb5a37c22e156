package org.dazaifu.cli;

import org.dazaifu.response.Library;
import org.dazaifu.response.law.Profile;
import picocli.CommandLine.Option;

/** Whose view of the law. */
final class ProfileArgument {

    @Option(
            names = "--profile",
            paramLabel = "CODE",
            defaultValue = "japan",
            description =
                    "Whose published positions answer what States disagree on, and in whose name a draft is: ${DEFAULT-VALUE} if not said; none for nobody's.")
    String code = "japan";

    Profile of(Library library) {
        if (code.equals(Profile.NONE.code())) {
            return Profile.NONE;
        }
        Profile profile = library.law().profiles().get(code);
        if (profile == null) {
            throw new UserMistake(
                    "there is no profile '%s'; write none or one of %s."
                            .formatted(code, String.join(", ", library.law().profiles().keySet())));
        }
        return profile;
    }
}
