package org.dazaifu.strategy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dazaifu.casebook.AcquisitionFacts;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseOptions;
import org.dazaifu.ledger.note.SigningKey;

/**
 * The beginning of a case: a case directory whose first evidence is a notice, as it came and for
 * machines. The case is incomplete, and {@code investigate} goes on with it.
 */
public final class NoticeCase {

    /** In the evidence: the directory of both files of the notice. */
    static final String EVIDENCE = "notice";

    private NoticeCase() {}

    /** What the directory of a notice's case is called; the same file has the same name. */
    public static String name(Notice notice) {
        String day =
                LocalDate.ofInstant(notice.noticed(), Notice.ZONE)
                        .format(DateTimeFormatter.BASIC_ISO_DATE);
        return "notice-%s-%s-%s"
                .formatted(notice.government().code(), day, notice.sha256().substring(0, 8));
    }

    /** What its case is called. */
    public static String title(Notice notice) {
        return "Notice of %s, %s"
                .formatted(
                        notice.government().name(),
                        LocalDate.ofInstant(notice.noticed(), Notice.ZONE));
    }

    /**
     * Begins the case.
     *
     * @param file as it came
     * @param by the person or account that received it
     * @param machine on which
     * @return the case's directory
     */
    public static Path begin(
            Path cases,
            Path file,
            byte[] bytes,
            Notice notice,
            Instant received,
            CaseOptions options,
            SigningKey office,
            String by,
            String machine)
            throws IOException, CaseException {
        Path directory = cases.resolve(name(notice));
        Path temporary = Files.createTempDirectory("notice");
        Path both = Files.createDirectory(temporary.resolve(EVIDENCE));
        String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Path came = both.resolve(lower.endsWith(".json") ? "received.json" : "received.csv");
        Path read = both.resolve("notice.json");
        try {
            Files.write(came, bytes);
            Files.write(read, notice.json(received));
            String note =
                    "notice received %s; affected area jp-%s; personal information: %s; sha256 %s"
                            .formatted(
                                    received,
                                    notice.government().code(),
                                    notice.personal(),
                                    notice.sha256());
            try (CaseDirectory begun = CaseDirectory.begin(directory, options, office)) {
                begun.acquire(
                        List.of(both),
                        new AcquisitionFacts(by, machine, AcquisitionFacts.Mode.COPY, note),
                        _ -> {});
            }
        } finally {
            for (Path one : List.of(came, read, both, temporary)) {
                Files.deleteIfExists(one);
            }
        }
        return directory;
    }
}
