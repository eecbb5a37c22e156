package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:c0a8:1::",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "fc00::1",
                "fd12::1",
                "fd00:ec2::254",
                "64:ff9b::a00:1",
                "2002:a9fe:a9fe::",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotOfThePublicInternetAreRefused(String address) throws Exception {
        assertThat(AddressPolicy.publicOnly().permits("x", InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "223.255.255.255",
                "192.0.1.1",
                "2001:4860:4860::8888",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2606:4700::1111"
            })
    void publicAddressesArePermitted(String address) throws Exception {
        assertThat(AddressPolicy.publicOnly().permits("x", InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void aHostIsAllowedByItsNameOnly() throws Exception {
        var policy = AddressPolicy.publicOr(Set.of("Feeds.Internal"));
        InetAddress inside = InetAddress.getByName("10.1.2.3");
        assertThat(policy.permits("feeds.internal", inside)).isTrue();
        assertThat(policy.permits("other.internal", inside)).isFalse();
    }

    @Test
    void noConnectionIsMadeToARefusedAddressHoweverItIsWritten() throws Exception {
        try (var server = new HostileServer((n, head, out) -> HostileServer.taxii(out, "{}"))) {
            int port = server.address().getPort();
            var peer = Clients.peer(Clients.LIMITS);
            var strict =
                    new TaxiiPeer(
                            peer.credentials(),
                            peer.tls(),
                            AddressPolicy.publicOnly(),
                            true,
                            peer.limits());
            for (String host :
                    List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]", "[::ffff:127.0.0.1]")) {
                assertCode(Code.ADDRESS_REFUSED, strict, "http://" + host + ":" + port + "/");
            }
            assertThat(server.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "017700000001",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "0",
                "0.0.0.0",
                "127.0.0.1.",
                "localhost.",
                "LocalHost",
                "localhost.localdomain",
                "[0:0:0:0:0:ffff:7f00:1]",
                "[::ffff:7f00:1]",
                "[::7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[2002:7f00:1::1]",
                "[fe80::1%25lo]",
                "169.254.169.254",
                "2852039166",
                "[fd00:ec2::254]",
                "a@127.0.0.1",
                "8.8.8.8:80@127.0.0.1"
            })
    void noSpellingOfAHostLeadsIntoTheHouse(String host) throws Exception {
        try (var server = new HostileServer((n, head, out) -> HostileServer.taxii(out, "{}"))) {
            var peer = Clients.peer(Clients.hurried(Duration.ofMillis(300), Duration.ofSeconds(1)));
            var strict =
                    new TaxiiPeer(
                            peer.credentials(),
                            peer.tls(),
                            AddressPolicy.publicOnly(),
                            true,
                            peer.limits());
            assertThatThrownBy(() ->
                            Clients.of(strict)
                                    .collections(
                                            URI.create(
                                                    "http://"
                                                            + host
                                                            + ":"
                                                            + server.address().getPort()
                                                            + "/")))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e ->
                                    assertThat(e.code())
                                            .isIn(
                                                    Code.ADDRESS_REFUSED,
                                                    Code.UNKNOWN_HOST,
                                                    Code.TIMED_OUT,
                                                    Code.CONNECT_FAILED));
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() throws Exception {
        List<String> asked = Clients.list();
        try (var server =
                new HostileServer(
                        (n, head, out) -> HostileServer.taxii(out, "{\"collections\":[]}"))) {
            var peer = Clients.peer(Clients.LIMITS);
            var noting =
                    new TaxiiPeer(
                            peer.credentials(),
                            peer.tls(),
                            (host, address) -> {
                                asked.add(host + " " + address.getHostAddress());
                                return address.isLoopbackAddress();
                            },
                            true,
                            peer.limits());
            Clients.of(noting).collections(server.address());
            Clients.of(noting).collections(server.address());
        }
        assertThat(asked).containsExactly("127.0.0.1 127.0.0.1", "127.0.0.1 127.0.0.1");
    }

    @Test
    void withoutTlsNothingIsSentUnlessItIsAllowed() {
        var peer = TaxiiPeer.of(new Credentials.None());
        for (String url : List.of("http://8.8.8.8/", "ftp://8.8.8.8/", "file:/etc/passwd", "x")) {
            assertCode(Code.NOT_TLS, peer, url);
        }
    }

    @Test
    void anAddressWithAUserInItIsRefused() {
        assertCode(
                Code.ADDRESS_REFUSED, TaxiiPeer.of(new Credentials.None()), "https://a@8.8.8.8/");
    }

    private static void assertCode(Code code, TaxiiPeer peer, String url) {
        assertThatThrownBy(() -> Clients.of(peer).collections(URI.create(url)))
                .isInstanceOfSatisfying(
                        TaxiiException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
}
