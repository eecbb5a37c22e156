package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast way to verify accepts every honest signature, and nothing that the platform refuses. */
class Ed25519Test {

    /** Encodings of the points of small order: the canonical ones, then those that are not. */
    private static final List<byte[]> SMALL_ORDER =
            List.of(
                    hex("01", "00", "00"),
                    hex("ec", "ff", "7f"),
                    hex("00", "00", "00"),
                    hex("00", "00", "80"),
                    HexFormat.of()
                            .parseHex(
                                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
                    HexFormat.of()
                            .parseHex(
                                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"),
                    HexFormat.of()
                            .parseHex(
                                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
                    HexFormat.of()
                            .parseHex(
                                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"),
                    hex("01", "00", "80"),
                    hex("ec", "ff", "ff"),
                    hex("ee", "ff", "7f"),
                    hex("ee", "ff", "ff"),
                    hex("ed", "ff", "7f"),
                    hex("ed", "ff", "ff"));

    /** The order of the group, RFC 8032, section 5.1, as a signature holds it. */
    private static final byte[] ORDER =
            HexFormat.of()
                    .parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

    private final Random random = new Random(8032);

    @Test
    void anHonestSignatureIsAcceptedByBoth() {
        for (int i = 0; i < 50; i++) {
            KeyPair pair = Ed25519.generate();
            byte[] message = bytes(random.nextInt(300));
            byte[] key = Ed25519.bytes(pair.getPublic());
            byte[] signed = Ed25519.sign(pair.getPrivate(), message);
            assertThat(Ed25519.verifiesFast(key, message, signed)).isTrue();
            assertThat(Ed25519.verifiesByPlatform(key, message, signed)).isTrue();
        }
    }

    @Test
    void oneBitChangedIsRefusedByBoth() {
        KeyPair pair = Ed25519.generate();
        byte[] message = "checkpoint\n".getBytes(UTF_8);
        byte[] key = Ed25519.bytes(pair.getPublic());
        byte[] signed = Ed25519.sign(pair.getPrivate(), message);
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] changed = flipped(signed, bit);
            assertThat(Ed25519.verifiesFast(key, message, changed)).as("bit %d", bit).isFalse();
            assertThat(Ed25519.verifiesByPlatform(key, message, changed)).isFalse();
        }
        for (int bit = 0; bit < key.length * 8; bit++) {
            assertThat(Ed25519.verifiesFast(flipped(key, bit), message, signed)).isFalse();
        }
    }

    @Test
    void aScalarThatIsNotReducedIsRefusedByBoth() {
        KeyPair pair = Ed25519.generate();
        byte[] message = bytes(20);
        byte[] key = Ed25519.bytes(pair.getPublic());
        byte[] signed = Ed25519.sign(pair.getPrivate(), message);
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            int sum = (signed[32 + i] & 0xff) + (ORDER[i] & 0xff) + carry;
            signed[32 + i] = (byte) sum;
            carry = sum >> 8;
        }
        assertThat(Ed25519.verifiesFast(key, message, signed)).isFalse();
        assertThat(Ed25519.verifiesByPlatform(key, message, signed)).isFalse();
    }

    @Test
    void theFastOneAcceptsNothingWhereKeyAndPointAreOfSmallOrder() {
        for (byte[] key : SMALL_ORDER) {
            for (byte[] point : SMALL_ORDER) {
                for (int message = 0; message < 16; message++) {
                    byte[] signed = Arrays.copyOf(point, 64);
                    assertThat(Ed25519.verifiesFast(key, new byte[] {(byte) message}, signed))
                            .as("%s %s", HexFormat.of().formatHex(key), message)
                            .isFalse();
                }
            }
        }
    }

    private static byte[] hex(String first, String middle, String last) {
        return HexFormat.of().parseHex(first + middle.repeat(30) + last);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
