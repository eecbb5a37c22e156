package org.dazaifu.casebook;

import java.nio.file.Path;

/** A run in a process of its own, to be killed; its arguments are the case and the evidence. */
public final class KilledRun {

    private KilledRun() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        System.out.flush();
        CaseDirectoryTest.investigate(
                Path.of(arguments[0]),
                CaseDirectoryTest.OPTIONS,
                CaseDirectoryTest.COPY,
                Path.of(arguments[1]));
    }
}
