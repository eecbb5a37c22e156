package org.dazaifu.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.ledger.note.CheckpointPolicy;
import org.dazaifu.ledger.stamp.StampTrust;
import org.dazaifu.ledger.tree.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * What a log is verified against, none of which may come from the log's own directory.
 *
 * @param signatures whose signatures its checkpoint must have; null where no key is known, and then
 *     whoever can write to the directory can rewrite all of it
 * @param authorities whose timestamps count; where given, there must be one and all must hold; null
 *     where none is known
 * @param kept heads of the log that were kept elsewhere: it must contain each of them, and its
 *     checkpoint must not be an earlier one
 */
public record LogPolicy(
        @Nullable CheckpointPolicy signatures,
        @Nullable StampTrust authorities,
        List<TreeHead> kept) {

    /** Only the log's files against each other. */
    public static final LogPolicy NONE = new LogPolicy(null, null, List.of());

    public LogPolicy {
        kept = List.copyOf(kept);
    }

    /** The same, with signatures that the checkpoint must have. */
    public LogPolicy signedBy(CheckpointPolicy policy) {
        return new LogPolicy(policy, authorities, kept);
    }

    /** The same, with authorities of which there must be a timestamp. */
    public LogPolicy stampedBy(StampTrust trust) {
        return new LogPolicy(signatures, trust, kept);
    }

    /** The same, with a head that was kept elsewhere. */
    public LogPolicy containing(TreeHead head) {
        List<TreeHead> more = new ArrayList<>(kept);
        more.add(head);
        return new LogPolicy(signatures, authorities, more);
    }
}
