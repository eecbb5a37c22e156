package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.ledger.note.SigningKey;

/**
 * The acts on a case, to be read and added to before its investigation has ended too.
 *
 * <p>Guarantees: an act is on the disk and signed when it was added; no two runs work on one case;
 * a complete case stays complete, an incomplete one is gone on with by {@code investigate} as
 * before. For one thread.
 */
public final class CaseLog implements AutoCloseable {

    private final OpenedCase opened;
    private final List<CaseAct> acts;

    private CaseLog(OpenedCase opened) {
        this.opened = opened;
        this.acts = new ArrayList<>(opened.acts());
    }

    /**
     * Opens it.
     *
     * @param office the key that the case was begun with
     * @throws CaseException where there is no case, another run is at work on it, another key
     *     signed it, or it cannot be read
     */
    public static CaseLog open(Path directory, SigningKey office) throws CaseException {
        return new CaseLog(OpenedCase.of(directory, office, CaseReview::now));
    }

    /** Every act so far, in the order of the ledger. */
    public List<CaseAct> acts() {
        return List.copyOf(acts);
    }

    /**
     * Puts an act on the ledger.
     *
     * @param name the act, as docs/case.md describes it
     * @param members what is recorded of it, by name; lists of texts, texts, numbers and booleans
     */
    public CaseAct act(String name, Map<String, Object> members) throws CaseException {
        CaseAct recorded = opened.journal().act(name, members);
        acts.add(recorded);
        CaseFile file = opened.file();
        try {
            switch (file.state()) {
                case COMPLETE ->
                        CaseCompletion.write(
                                opened.directory(),
                                opened.journal(),
                                opened.key(),
                                file.header(),
                                new TreeMap<>(file.results()),
                                file.findings());
                case INCOMPLETE -> opened.journal().sign(opened.key());
            }
        } catch (IOException e) {
            throw Failures.of(opened.directory(), e);
        }
        return recorded;
    }

    @Override
    public void close() throws CaseException {
        opened.journal().close();
    }
}
