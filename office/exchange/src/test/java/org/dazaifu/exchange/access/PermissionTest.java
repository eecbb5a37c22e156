package org.dazaifu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against a table of the test's own. */
class PermissionTest {

    /**
     * By permission: a letter for each role that has it (analyst, releaser, administrator,
     * partner).
     */
    private static final Map<String, String> TABLE =
            Map.ofEntries(
                    Map.entry("SELF_READ", "arAp"),
                    Map.entry("RELEASED_READ", "arp"),
                    Map.entry("INBOX_WRITE", "p"),
                    Map.entry("INBOX_READ", "ar"),
                    Map.entry("FEED_CONTENT_READ", "ar"),
                    Map.entry("RELEASE_RECORD_READ", "ar"),
                    Map.entry("RELEASE_PUBLISH", "r"),
                    Map.entry("RELEASE_WITHDRAW", "r"),
                    Map.entry("FEED_READ", "arA"),
                    Map.entry("FEED_MANAGE", "A"),
                    Map.entry("ACCOUNT_READ", "A"),
                    Map.entry("ACCOUNT_MANAGE", "A"),
                    Map.entry("AUDIT_READ", "A"),
                    Map.entry("BACKUP", "A"),
                    Map.entry("METRICS_READ", "A"));

    private static final Set<String> CHANGES =
            Set.of(
                    "INBOX_WRITE",
                    "RELEASE_PUBLISH",
                    "RELEASE_WITHDRAW",
                    "FEED_MANAGE",
                    "ACCOUNT_MANAGE");

    private static final Set<String> FOR_AUDIENCE =
            Set.of(
                    "RELEASED_READ",
                    "INBOX_WRITE",
                    "INBOX_READ",
                    "RELEASE_RECORD_READ",
                    "RELEASE_PUBLISH",
                    "RELEASE_WITHDRAW");

    private static final Map<Role, String> LETTERS =
            Map.of(
                    Role.ANALYST, "a",
                    Role.RELEASER, "r",
                    Role.ADMINISTRATOR, "A",
                    Role.PARTNER, "p");

    private static Identity identity(Role role, boolean readOnly, @Nullable String audience) {
        return new Identity(
                new Account(
                        "id",
                        "somebody",
                        AccountKind.PERSON,
                        role,
                        role == Role.PARTNER ? Set.of("quad", "asean") : Set.of(),
                        Instant.EPOCH,
                        "operator:root",
                        null),
                new Scope(readOnly, audience),
                "token:t");
    }

    @Test
    void eachRoleHasExactlyWhatTheTableSays() {
        assertThat(Permission.values()).hasSize(TABLE.size());
        for (Permission permission : Permission.values()) {
            for (Role role : Role.values()) {
                boolean has =
                        TABLE.getOrDefault(permission.name(), "")
                                .contains(LETTERS.getOrDefault(role, "?"));
                boolean changes = CHANGES.contains(permission.name());
                boolean forAudience = FOR_AUDIENCE.contains(permission.name());
                String as = permission + " " + role;
                assertThat(identity(role, false, null).may(permission)).as(as).isEqualTo(has);
                assertThat(identity(role, true, null).may(permission))
                        .as(as)
                        .isEqualTo(has && !changes);
                assertThat(identity(role, false, null).may(permission, "quad"))
                        .as(as)
                        .isEqualTo(has && forAudience);
                assertThat(identity(role, false, null).may(permission, "public"))
                        .as(as)
                        .isEqualTo(has && forAudience && role != Role.PARTNER);
            }
        }
    }

    @Test
    void aTokenForOneAudienceReachesNoOtherAndNothingOfTheOfficeAsAWhole() {
        for (Permission permission : Permission.values()) {
            for (Role role : Role.values()) {
                boolean has =
                        TABLE.getOrDefault(permission.name(), "")
                                .contains(LETTERS.getOrDefault(role, "?"));
                boolean forAudience = FOR_AUDIENCE.contains(permission.name());
                Identity narrow = identity(role, false, "quad");
                String as = permission + " " + role;
                assertThat(narrow.may(permission, "quad")).as(as).isEqualTo(has && forAudience);
                assertThat(narrow.may(permission, "asean")).as(as).isFalse();
                assertThat(narrow.may(permission))
                        .as(as)
                        .isEqualTo(has && (forAudience || permission == Permission.SELF_READ));
            }
        }
    }

    @Test
    void aTokenForAnAudienceThatItsAccountLeftReachesNone() {
        Identity left = identity(Role.PARTNER, false, "public");
        assertThat(left.may(Permission.RELEASED_READ)).isFalse();
        assertThat(left.may(Permission.RELEASED_READ, "public")).isFalse();
        assertThat(left.may(Permission.RELEASED_READ, "quad")).isFalse();
    }
}
