package org.dazaifu.casebook.milestone;

import java.time.Instant;
import java.util.Optional;
import org.dazaifu.ledger.Digest;

/**
 * A milestone as it stands on a case's ledger.
 *
 * @param number among the case's milestones, from 1
 * @param known when it was recorded, by the clock of the machine that did; not before it happened
 * @param by who says so
 * @param because why it is recorded, or from what it is known
 * @param document what shows it
 */
public record RecordedMilestone(
        int number,
        Instant known,
        String by,
        String because,
        Optional<Document> document,
        Milestone milestone) {

    /**
     * A document that shows it; kept elsewhere.
     *
     * @param name its file name
     * @param sha256 of its bytes
     */
    public record Document(String name, Digest sha256) {
        public Document {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a document has a name");
            }
        }
    }

    public RecordedMilestone {
        if (number < 1) {
            throw new IllegalArgumentException("milestones are counted from 1");
        }
        if (by.isBlank() || because.isBlank()) {
            throw new IllegalArgumentException("somebody says so, for a reason");
        }
        if (milestone.at().isAfter(known)) {
            throw new IllegalArgumentException(
                    "%s at %s lies after %s, when it was recorded; give the time at which it happened"
                            .formatted(milestone.kind().word(), milestone.at(), known));
        }
        if (milestone.kind() == MilestoneKind.TRUTH && document.isEmpty()) {
            throw new IllegalArgumentException(
                    "a truth is established by a document; give it with --document");
        }
    }
}
