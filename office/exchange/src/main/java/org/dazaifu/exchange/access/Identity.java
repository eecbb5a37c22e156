package org.dazaifu.exchange.access;

import org.dazaifu.exchange.audit.Actor;

/**
 * Somebody who proved who they are, with what they may do now.
 *
 * @param scope what the proof leaves of the account's rights
 * @param proof by what: {@code token:ID}, {@code certificate:FINGERPRINT} or {@code
 *     subject:ISSUER}; no secret
 */
public record Identity(Account account, Scope scope, String proof) {

    /** Of which audiences something may be had or done. */
    public Reach reach() {
        return scope.of(account.reach());
    }

    /**
     * Whether a permission is held at all: for {@linkplain Permission#isForAudience some audience}
     * where it is bound to one.
     */
    public boolean may(Permission permission) {
        return permission.isOf(account.role())
                && !(permission.changes() && scope.readOnly())
                && switch (permission.bound()) {
                    case NOT -> true;
                    case TO_AUDIENCE ->
                            !(reach() instanceof Reach.Only(var audiences) && audiences.isEmpty());
                    case TO_OFFICE -> reach() instanceof Reach.Everything;
                };
    }

    /** Whether a permission that is bound to audiences is held for this one. */
    public boolean may(Permission permission, String audience) {
        return permission.isForAudience() && may(permission) && reach().covers(audience);
    }

    /** As whom the audit log names them. */
    public Actor actor() {
        return Actor.account(account.name());
    }
}
