package org.dazaifu.cli;

/** What the program's exit code says. Stable. */
final class ExitCode {

    static final int DONE = 0;

    /** Done, and something was found that {@code --fail-on} names. */
    static final int FOUND = 1;

    static final int USER_MISTAKE = 2;
    static final int WORLD_FAILED = 3;
    static final int VERIFICATION_FAILED = 4;

    private ExitCode() {}
}
