package org.dazaifu.cli;

import java.util.List;

/**
 * Runs the commands that people wait for one after the other in one process, so that a start-up
 * cache made of it knows the classes of all of them. For {@code tools/build-program}.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Takes a JSON log, an event log, and a directory to write to, which need not exist. */
    public static void main(String[] arguments) {
        String json = arguments[0];
        String evtx = arguments[1];
        String results = arguments[2];
        List<String[]> commands =
                List.of(
                        new String[] {"investigate", json, evtx, "--case", results + "/case"},
                        new String[] {"events", evtx, "--output", results + "/events.jsonl"},
                        new String[] {
                            "hunt", json, evtx, "--format", "jsonl", "--output", results + "/hunt"
                        },
                        new String[] {"attribute", "--techniques", "T1059.001,T1566.001"},
                        new String[] {"effects", results + "/case"},
                        new String[] {"respond", results + "/case"},
                        new String[] {"respond", results + "/case", "--format", "json"},
                        new String[] {
                            "respond", results + "/case", "--format", "html", "--language", "ja"
                        },
                        new String[] {"verify", results + "/case"});
        int worst = ExitCode.DONE;
        for (String[] command : commands) {
            worst = Math.max(worst, Dazaifu.run(command));
        }
        System.exit(worst);
    }
}
