package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one form in which a sealed archive is written, so that names and contents alone decide every
 * byte of it and a reader can refuse any other: ZIP (APPNOTE 6.3.10) with members stored as they
 * are, names in UTF-8, no time (1 January 1980), permissions 644, the extension for large files
 * only where a number needs it, no comment, nothing between the parts.
 *
 * <p>Stored, because what a compressor writes depends on its version.
 */
final class ZipForm {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int LOCAL_LENGTH = 30;
    static final long LARGE = 0xFFFF_FFFFL;

    private static final int END = 0x06054b50;
    private static final int END_LARGE = 0x06064b50;
    private static final int LOCATOR = 0x07064b50;
    private static final int MANY = 0xFFFF;
    private static final short UTF_8_NAMES = 0x0800;
    private static final short FIRST_DAY = 0x0021;
    private static final int REGULAR_644 = 0100644 << 16;
    private static final short UNIX = 0x0300;
    private static final short PLAIN = 10;
    private static final short WITH_LARGE = 45;

    private ZipForm() {}

    /** A member: its name, and what its headers state of its content. */
    record Member(String name, long size, long crc32) {
        byte[] nameBytes() {
            return name.getBytes(UTF_8);
        }
    }

    /** What stands before a member's content. */
    static byte[] local(Member member) {
        byte[] name = member.nameBytes();
        boolean large = member.size() >= LARGE;
        ByteBuffer out = buffer(LOCAL_LENGTH + name.length + (large ? 20 : 0));
        out.putInt(LOCAL);
        common(out, member, large, name.length, large ? 20 : 0);
        out.put(name);
        if (large) {
            out.putShort((short) 1).putShort((short) 16);
            out.putLong(member.size()).putLong(member.size());
        }
        return out.array();
    }

    /** What stands for a member in the directory at the end. */
    static byte[] central(Member member, long offset) {
        byte[] name = member.nameBytes();
        boolean large = member.size() >= LARGE;
        boolean far = offset >= LARGE;
        int extra = large || far ? 4 + (large ? 16 : 0) + (far ? 8 : 0) : 0;
        ByteBuffer out = buffer(46 + name.length + extra);
        out.putInt(CENTRAL).putShort((short) (UNIX | WITH_LARGE));
        common(out, member, large || far, name.length, extra);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt(REGULAR_644).putInt((int) Math.min(offset, LARGE));
        out.put(name);
        if (extra > 0) {
            out.putShort((short) 1).putShort((short) (extra - 4));
            if (large) {
                out.putLong(member.size()).putLong(member.size());
            }
            if (far) {
                out.putLong(offset);
            }
        }
        return out.array();
    }

    private static void common(
            ByteBuffer out, Member member, boolean extended, int nameLength, int extra) {
        boolean large = member.size() >= LARGE;
        int size = large ? (int) LARGE : (int) member.size();
        out.putShort(extended ? WITH_LARGE : PLAIN).putShort(UTF_8_NAMES).putShort((short) 0);
        out.putShort((short) 0).putShort(FIRST_DAY).putInt((int) member.crc32());
        out.putInt(size).putInt(size).putShort((short) nameLength).putShort((short) extra);
    }

    /** What stands behind the directory. */
    static byte[] end(long members, long directory, long length) {
        boolean large = members >= MANY || directory >= LARGE || length >= LARGE;
        ByteBuffer out = buffer(22 + (large ? 76 : 0));
        if (large) {
            out.putInt(END_LARGE).putLong(44).putShort((short) (UNIX | WITH_LARGE));
            out.putShort(WITH_LARGE).putInt(0).putInt(0).putLong(members).putLong(members);
            out.putLong(length).putLong(directory);
            out.putInt(LOCATOR).putInt(0).putLong(directory + length).putInt(1);
        }
        short count = (short) Math.min(members, MANY);
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        out.putInt((int) Math.min(length, LARGE)).putInt((int) Math.min(directory, LARGE));
        out.putShort((short) 0);
        return out.array();
    }

    static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
