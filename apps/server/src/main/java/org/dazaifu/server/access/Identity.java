package org.dazaifu.server.access;

import java.util.Set;

public record Identity(String account, Role role, Set<String> audiences, boolean readOnly) {
    public enum Role {
        ANALYST,
        RELEASER,
        ADMINISTRATOR,
        PARTNER
    }
}
