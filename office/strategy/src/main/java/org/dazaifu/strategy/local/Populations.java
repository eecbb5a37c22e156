package org.dazaifu.strategy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;

/** How many people live where: CSV of codes and numbers. */
public final class Populations {

    private Populations() {}

    /**
     * Reads a file; a heading is one that begins with {@code #}.
     *
     * @throws MistakesException where a line has no code or no number
     */
    public static Map<String, Integer> read(Path file) throws IOException, MistakesException {
        Problems problems = new Problems();
        Map<String, Integer> read = new HashMap<>();
        byte[] bytes = FilledForm.bytes(file);
        for (Cell cell : FilledForm.read(file.toString(), bytes, problems).cells()) {
            Optional<LocalGovernment> one = FormFields.government(cell.key());
            String number = FormFields.plain(cell.value()).replace(",", "");
            if (one.isEmpty()) {
                problems.add(file.toString(), cell.line(), FormFields.unknown(cell.key()));
            } else if (!number.matches("[0-9]{1,9}")) {
                problems.add(
                        file.toString(),
                        cell.line(),
                        "'%s' is no number of inhabitants; write digits"
                                .formatted(FilledForm.brief(cell.value())));
            } else {
                read.put(one.get().code(), Integer.parseInt(number));
            }
        }
        problems.refuse();
        return read;
    }
}
