package org.dazaifu.taxii.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where a service is, as a domain's DNS says (RFC 2782).
 *
 * @param priority the smallest first
 * @param weight how often it is to be taken among those of the same priority
 * @param port the port
 * @param target the host, in lower case, without the dot at its end; empty: there is no service
 */
record SrvRecord(int priority, int weight, int port, String target) {

    private static final int FIELDS = 4;
    private static final int GREATEST = 65_535;

    /** Reads a record as DNS clients write it, or nothing if it is none. */
    static Optional<SrvRecord> read(String text) {
        String[] fields = text.strip().split(" ", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        var numbers = new int[FIELDS - 1];
        for (int i = 0; i < numbers.length; i++) {
            boolean number =
                    !fields[i].isEmpty()
                            && fields[i].length() <= 5
                            && fields[i].chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number || Integer.parseInt(fields[i]) > GREATEST) {
                return Optional.empty();
            }
            numbers[i] = Integer.parseInt(fields[i]);
        }
        Optional<String> target =
                fields[3].equals(".") ? Optional.of("") : DomainName.of(fields[3]);
        return target.map(host -> new SrvRecord(numbers[0], numbers[1], numbers[2], host));
    }

    /** In the order in which they are to be tried: by priority, then by chance as weights say. */
    static List<SrvRecord> ordered(List<SrvRecord> records, RandomGenerator chance) {
        var left =
                new ArrayList<>(
                        records.stream()
                                .sorted(
                                        Comparator.comparingInt(SrvRecord::priority)
                                                .thenComparingInt(SrvRecord::weight))
                                .toList());
        var ordered = new ArrayList<SrvRecord>();
        while (!left.isEmpty()) {
            int priority = left.getFirst().priority();
            List<SrvRecord> rivals =
                    left.stream().filter(one -> one.priority() == priority).toList();
            int sum = rivals.stream().mapToInt(SrvRecord::weight).sum();
            int drawn = chance.nextInt(sum + 1);
            int running = 0;
            int i = 0;
            for (running = rivals.getFirst().weight();
                    running < drawn;
                    running += rivals.get(i).weight()) {
                i++;
            }
            ordered.add(left.remove(i));
        }
        return ordered;
    }
}
