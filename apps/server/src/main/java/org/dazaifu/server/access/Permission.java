package org.dazaifu.server.access;

import java.util.EnumSet;
import java.util.Set;

public enum Permission {
    READ_COLLECTIONS(Identity.Role.ANALYST, Identity.Role.RELEASER, Identity.Role.PARTNER),
    WRITE_INBOX(Identity.Role.PARTNER),
    READ_RELEASES(Identity.Role.ANALYST, Identity.Role.RELEASER),
    WITHDRAW(Identity.Role.RELEASER),
    MANAGE_ACCOUNTS(Identity.Role.ADMINISTRATOR),
    MANAGE_FEEDS(Identity.Role.ADMINISTRATOR),
    READ_AUDIT(Identity.Role.ADMINISTRATOR),
    READ_METRICS(Identity.Role.ADMINISTRATOR);
    private final Set<Identity.Role> roles;

    Permission(Identity.Role first, Identity.Role... more) {
        roles = EnumSet.of(first, more);
    }

    public boolean heldBy(Identity identity) {
        return roles.contains(identity.role());
    }
}
