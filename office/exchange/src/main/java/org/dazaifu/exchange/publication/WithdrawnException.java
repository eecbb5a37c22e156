package org.dazaifu.exchange.publication;

/**
 * What was to be published is of a case that a server took back from the audience; nothing was
 * published. Unchecked, so that it ends a transaction.
 */
public final class WithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WithdrawnException(OwedWithdrawal owed) {
        super("nothing was published: " + owed.told());
    }
}
