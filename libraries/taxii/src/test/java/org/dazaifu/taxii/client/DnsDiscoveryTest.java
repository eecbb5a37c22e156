package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.junit.jupiter.api.Test;

class DnsDiscoveryTest {

    private static final int NO_SUCH_NAME = 3;
    private static final int SERVER_FAILURE = 2;

    @Test
    void theServersOfADomainAreFoundByTheirSrvRecords() throws Exception {
        try (var dns =
                new Dns(
                        0,
                        new SrvRecord(20, 0, 443, "backup.example.com"),
                        new SrvRecord(0, 5, 8443, "taxii-hub-1.example.com"))) {
            assertThat(dns.discovery().servers("Example.com."))
                    .containsExactly(
                            URI.create("https://taxii-hub-1.example.com:8443/taxii2/"),
                            URI.create("https://backup.example.com:443/taxii2/"));
            assertThat(dns.asked).containsOnly("_taxii2._tcp.example.com");
        }
    }

    @Test
    void aDomainThatNamesNoneHasNone() throws Exception {
        try (var none = new Dns(NO_SUCH_NAME);
                var empty = new Dns(0);
                var refused = new Dns(0, new SrvRecord(0, 0, 0, ""))) {
            assertThat(none.discovery().servers("example.com")).isEmpty();
            assertThat(empty.discovery().servers("example.com")).isEmpty();
            assertThat(refused.discovery().servers("example.com")).isEmpty();
        }
    }

    @Test
    void aServerOutsideTheDomainIsToldAndNotGiven() throws Exception {
        try (var dns =
                new Dns(
                        0,
                        new SrvRecord(0, 0, 443, "taxii.example.net"),
                        new SrvRecord(0, 0, 443, "notexample.com"))) {
            assertThatThrownBy(() -> dns.discovery().servers("example.com"))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.REDIRECTED))
                    .hasMessageContaining("taxii.example.net:443");
        }
        try (var both =
                new Dns(
                        0,
                        new SrvRecord(0, 0, 443, "taxii.example.net"),
                        new SrvRecord(9, 0, 443, "example.com"))) {
            assertThat(both.discovery().servers("example.com"))
                    .containsExactly(URI.create("https://example.com:443/taxii2/"));
        }
    }

    @Test
    void dnsThatFailsIsAFailureAndNotNoServer() throws Exception {
        try (var dns = new Dns(SERVER_FAILURE)) {
            assertThatThrownBy(() -> dns.discovery().servers("example.com"))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e -> assertThat(e.code()).isEqualTo(Code.UNKNOWN_HOST));
        }
    }

    @Test
    void whatIsNoNameOfADomainIsNotAsked() {
        for (String text :
                List.of(
                        "",
                        ".",
                        "a..b",
                        "a b",
                        "x/../y",
                        "-a.org",
                        "a_b.org",
                        "a.org:53",
                        "é".repeat(300))) {
            assertThatThrownBy(() -> new DnsDiscovery().servers(text))
                    .isInstanceOfSatisfying(
                            TaxiiException.class,
                            e -> assertThat(e.code()).as(text).isEqualTo(Code.ADDRESS_REFUSED));
        }
    }

    @Test
    void aRecordThatIsNoneIsPassedOver() {
        for (String text :
                List.of(
                        "",
                        "1 2 3",
                        "1 2 3 a.org b",
                        "-1 2 3 a.org",
                        "1 2 65536 a.org",
                        "x 2 3 a.org",
                        "1 2 3 a/b")) {
            assertThat(SrvRecord.read(text)).as(text).isEmpty();
        }
        assertThat(SrvRecord.read("0 5 443 Hub.Example.com."))
                .contains(new SrvRecord(0, 5, 443, "hub.example.com"));
        assertThat(SrvRecord.read("0 0 0 .")).contains(new SrvRecord(0, 0, 0, ""));
    }

    @Test
    void prioritiesComeFirstAndWeightsAreHowOftenOneIsFirst() {
        var records =
                List.of(
                        new SrvRecord(1, 1, 443, "rare"),
                        new SrvRecord(1, 9, 443, "often"),
                        new SrvRecord(0, 0, 443, "best"),
                        new SrvRecord(1, 0, 443, "hardly"));
        var second = new HashMap<String, Integer>();
        var chance = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            var ordered = SrvRecord.ordered(records, chance);
            assertThat(ordered).containsExactlyInAnyOrderElementsOf(records);
            assertThat(ordered.getFirst().target()).isEqualTo("best");
            second.merge(ordered.get(1).target(), 1, Integer::sum);
        }
        assertThat(second.get("hardly")).isBetween(700, 1_100);
        assertThat(second.get("rare")).isBetween(700, 1_100);
        assertThat(second.get("often")).isBetween(7_800, 8_600);
    }

    /** Answers every question with the same records. */
    private static final class Dns implements AutoCloseable {
        private final DatagramSocket socket =
                new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final List<SrvRecord> records;
        private final int code;

        Dns(int code, SrvRecord... records) throws IOException {
            this.records = List.of(records);
            this.code = code;
            Thread.ofVirtual().start(this::serve);
        }

        DnsDiscovery discovery() {
            return new DnsDiscovery("dns://127.0.0.1:" + socket.getLocalPort(), new Random(1));
        }

        private void serve() {
            var packet = new DatagramPacket(new byte[512], 512);
            while (!socket.isClosed()) {
                try {
                    socket.receive(packet);
                    byte[] answer = answer(packet);
                    socket.send(
                            new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private byte[] answer(DatagramPacket packet) throws IOException {
            byte[] question = packet.getData();
            var labels = new ArrayList<String>();
            int at = 12;
            while (question[at] != 0) {
                labels.add(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
                at += question[at] + 1;
            }
            asked.add(String.join(".", labels));
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(question, 0, 2);
            out.writeShort(0x8180 | code);
            out.writeShort(1);
            out.writeShort(records.size());
            out.writeInt(0);
            out.write(question, 12, at + 5 - 12);
            for (SrvRecord record : records) {
                var target = new ByteArrayOutputStream();
                for (String label : record.target().split("\\.")) {
                    target.write(label.length());
                    target.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
                }
                if (!record.target().isEmpty()) {
                    target.write(0);
                }
                out.writeShort(0xc00c);
                out.writeShort(33);
                out.writeShort(1);
                out.writeInt(86_400);
                out.writeShort(6 + target.size());
                out.writeShort(record.priority());
                out.writeShort(record.weight());
                out.writeShort(record.port());
                out.write(target.toByteArray());
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
