package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountsTest {

    private final Sightings sightings = new Sightings();

    @Test
    void anAccountIsJoinedWithItsDomain() {
        assertThat(
                        Accounts.of(
                                sightings.make(
                                        "r",
                                        "TargetUserName",
                                        "sato",
                                        "TargetDomainName",
                                        "YAMATAKE")))
                .containsExactly("YAMATAKE\\sato");
        assertThat(Accounts.of(sightings.make("r", "User", "YAMATAKE\\sato")))
                .containsExactly("YAMATAKE\\sato");
        assertThat(
                        Accounts.of(
                                sightings.make(
                                        "r", "SubjectUserName", "sato", "SubjectDomainName", "-")))
                .containsExactly("sato");
    }

    @Test
    void builtInAndMachineAccountsSayNothing() {
        assertThat(
                        Accounts.of(
                                sightings.make(
                                        "r",
                                        "User",
                                        "NT AUTHORITY\\SYSTEM",
                                        "TargetUserName",
                                        "PC-1$",
                                        "SubjectUserName",
                                        "-",
                                        "AccountName",
                                        "S-1-5-18")))
                .isEmpty();
    }
}
