package org.dazaifu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One run of the command within the test's process.
 *
 * @param exit its exit code
 * @param out what it printed by {@link System#out}
 * @param err what it told people
 */
record Run(int exit, String out, String err) {

    /** The root of the checkout. */
    static final Path ROOT = Path.of(System.getProperty("dazaifu.root", "../.."));

    /** The public data sets; may be absent. */
    static final Path DATA = Path.of(System.getProperty("dazaifu.data", "../../../shared/data"));

    static Run of(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        System.setProperty("dazaifu.home", ROOT.toString());
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int exit = Dazaifu.run(words);
            return new Run(
                    exit,
                    printed.toString(StandardCharsets.UTF_8),
                    told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
