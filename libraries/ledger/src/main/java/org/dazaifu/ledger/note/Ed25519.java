package org.dazaifu.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ed25519, RFC 8032, with public keys as their 32 bytes.
 *
 * <p>What the platform's own provider refuses is refused. Whoever verifies many signatures, as of
 * all cases of an office, is served by Bouncy Castle, five times as fast but slow to begin; what
 * that does not accept is asked of the platform again, so that nothing is refused for its sake.
 */
final class Ed25519 {

    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo; RFC 8410, section 4. */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** From then on it pays: the tables of the fast one take as long as so many verifications. */
    private static final int MANY = 100;

    private static final AtomicInteger VERIFIED = new AtomicInteger();

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    /**
     * The private key in a PKCS#8 structure.
     *
     * @throws InvalidKeySpecException where it holds something else
     */
    static PrivateKey privateKey(byte[] pkcs8) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** False also where the bytes of the key are no point of the curve. */
    static boolean verifies(byte[] key, byte[] message, byte[] signed) {
        boolean many = VERIFIED.get() >= MANY || VERIFIED.incrementAndGet() >= MANY;
        return many && verifiesFast(key, message, signed)
                || verifiesByPlatform(key, message, signed);
    }

    static boolean verifiesFast(byte[] key, byte[] message, byte[] signed) {
        return key.length == KEY_LENGTH
                && signed.length == SIGNATURE_LENGTH
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signed, 0, key, 0, message, 0, message.length);
    }

    static boolean verifiesByPlatform(byte[] key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(key));
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(SPKI_PREFIX.length + key.length)
                        .put(SPKI_PREFIX)
                        .put(key)
                        .array();
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static AssertionError missing(GeneralSecurityException e) {
        return new AssertionError("this Java platform has Ed25519", e);
    }
}
