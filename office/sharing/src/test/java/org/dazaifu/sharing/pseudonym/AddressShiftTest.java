package org.dazaifu.sharing.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressShiftTest {

    private static final byte[] OFFICE = "an office's secret of 32 bytes..".getBytes(UTF_8);
    private final AddressShift shift = new AddressShift(AudienceKey.of(OFFICE, "quad"));

    private static int shared(byte[] a, byte[] b) {
        int bits = 0;
        while (bits < a.length * 8
                && (a[bits / 8] >> (7 - bits % 8) & 1) == (b[bits / 8] >> (7 - bits % 8) & 1)) {
            bits++;
        }
        return bits;
    }

    @Test
    void twoAddressesShareAsMuchOfAPrefixAfterwardsAsBefore() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] a = {
                10, (byte) random.nextInt(), (byte) random.nextInt(), (byte) random.nextInt()
            };
            byte[] b = a.clone();
            b[1 + random.nextInt(3)] ^= (byte) (1 << random.nextInt(8));
            byte[] after = InetAddress.ofLiteral(shift.in(text(a))).getAddress();
            byte[] other = InetAddress.ofLiteral(shift.in(text(b))).getAddress();
            assertThat(shared(after, other)).isEqualTo(shared(a, b));
            assertThat(after).isNotEqualTo(a);
            assertThat(after[0]).isEqualTo((byte) 10);
        }
    }

    private static String text(byte[] address) throws Exception {
        return InetAddress.getByAddress(address).getHostAddress();
    }

    @Test
    void everyPrivateBlockStaysItselfAndPublicAddressesStay() {
        for (String block : new String[] {"192.168.", "169.254."}) {
            assertThat(shift.in("at " + block + "7.9 now"))
                    .startsWith("at " + block)
                    .endsWith(" now");
            assertThat(shift.in(block + "7.9")).isNotEqualTo(block + "7.9");
        }
        assertThat(shift.in("172.20.3.4")).matches("172\\.(1[6-9]|2[0-9]|3[01])\\..*");
        assertThat(shift.in("fd12:3456::1")).startsWith("fd").isNotEqualTo("fd12:3456::1");
        for (String stays :
                new String[] {"8.8.8.8", "172.32.0.1", "2001:db8::1", "1.2.3.4.5", "a:b", "::"}) {
            assertThat(shift.in(stays)).isEqualTo(stays);
        }
    }

    @Test
    void aWholeNetworkIsShiftedWithoutTwoMeeting() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            seen.add(shift.in("192.168.5." + i));
        }
        assertThat(seen).hasSize(256);
        assertThat(seen.stream().map(a -> a.substring(0, a.lastIndexOf('.'))).distinct())
                .hasSize(1);
    }

    @Test
    void otherSpellingsOfAnAddressAreShiftedAlike() {
        String[] parts = shift.in("10.1.2.3").split("\\.");
        assertThat(shift.in("10[.]1[.]2[.]3")).isEqualTo(String.join("[.]", parts));
        assertThat(shift.in("ip-10-1-2-3.x")).isEqualTo("ip-" + String.join("-", parts) + ".x");
        assertThat(shift.in("3.2.1.10.in-addr.arpa"))
                .isEqualTo(
                        "%s.%s.%s.%s.in-addr.arpa"
                                .formatted(parts[3], parts[2], parts[1], parts[0]));
        assertThat(shift.in("http://10.1.2.3:80/x"))
                .contains("//" + String.join(".", parts) + ":80");
        assertThat(shift.in("10.1.2.0/24"))
                .isEqualTo(parts[0] + "." + parts[1] + "." + parts[2] + ".0/24");
    }

    @Test
    void twoAudiencesGetDifferentAddresses() {
        AddressShift other = new AddressShift(AudienceKey.of(OFFICE, "asean"));
        assertThat(other.in("10.1.2.3")).isNotEqualTo(shift.in("10.1.2.3"));
    }
}
