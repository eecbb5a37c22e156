package org.dazaifu.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dazaifu.ledger.Entry;
import org.dazaifu.ledger.Head;
import org.dazaifu.ledger.Ledger;
import org.dazaifu.ledger.LedgerException;
import tools.jackson.databind.node.ObjectNode;

/** The acts on a case, as its ledger records them: one JSON object an act. */
final class CaseJournal implements AutoCloseable {

    static final String DIRECTORY = "ledger";

    private final Path directory;
    private final Ledger ledger;
    private final Supplier<Instant> clock;
    private final List<Entry> past;

    private CaseJournal(Path directory, Ledger ledger, Supplier<Instant> clock, List<Entry> past) {
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
        this.past = past;
    }

    /** Opens the ledger of a case directory, making it where there is none, and locks the case. */
    static CaseJournal open(Path directory, Supplier<Instant> clock) throws CaseException {
        List<Entry> past = new ArrayList<>();
        try {
            Ledger ledger = Ledger.open(directory.resolve(DIRECTORY), past::add);
            return new CaseJournal(directory, ledger, clock, past);
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    /** The acts that were there when the ledger was opened. */
    List<Entry> past() {
        return past;
    }

    /** Begins the record of an act; the caller adds what it was about. */
    ObjectNode act(String name) {
        ObjectNode act = Json.object();
        act.put("act", name);
        act.put("time", clock.get().toString());
        return act;
    }

    void record(ObjectNode act) throws CaseException {
        recordAll(List.of(act));
    }

    /** Records several acts with one wait for the disk. */
    void recordAll(List<ObjectNode> acts) throws CaseException {
        try {
            ledger.appendAll(acts.stream().map(Json::line).toList());
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }

    Head head() {
        return ledger.head();
    }

    @Override
    public void close() throws CaseException {
        try {
            ledger.close();
        } catch (LedgerException e) {
            throw Failures.of(directory, e);
        }
    }
}
