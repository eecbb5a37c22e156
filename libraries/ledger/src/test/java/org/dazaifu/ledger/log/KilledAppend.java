package org.dazaifu.ledger.log;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/** Appends in a process of its own until it is killed, and prints what was acknowledged. */
public final class KilledAppend {

    private KilledAppend() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[1]));
        int[] size = {0};
        try (MerkleLog log = MerkleLog.open(Path.of(arguments[0]), e -> size[0]++)) {
            for (int next = size[0]; ; ) {
                int from = next;
                next += 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 3);
                log.appendAll(IntStream.range(from, next).mapToObj(SampleLog::payload).toList());
                System.out.println(next);
                System.out.flush();
                if (random.nextInt(3) == 0) {
                    log.seal().sign(KilledAppendTest.KEY);
                    System.out.println("signed " + next);
                    System.out.flush();
                }
            }
        }
    }
}
