package org.dazaifu.taxii.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The addresses of the public Internet: those that the IANA registries of special-purpose addresses
 * (RFC 6890 and its successors) do not take out. Addresses that carry an IPv4 address within
 * (NAT64, 6to4) are as public as that one.
 */
final class PublicAddresses {

    private static final int[][] SPECIAL_4 = {
        {0x00000000, 8},
        {0x0a000000, 8},
        {0x64400000, 10},
        {0x7f000000, 8},
        {0xa9fe0000, 16},
        {0xac100000, 12},
        {0xc0000000, 24},
        {0xc0000200, 24},
        {0xc0586300, 24},
        {0xc0a80000, 16},
        {0xc6120000, 15},
        {0xc6336400, 24},
        {0xcb007100, 24},
        {0xe0000000, 3},
    };
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int SIX_TO_FOUR = 0x2002;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes, 0);
        }
        int head = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return isPublic4(bytes, NAT64.length);
        }
        if (head == SIX_TO_FOUR) {
            return isPublic4(bytes, 2);
        }
        boolean global = (head & 0xe000) == 0x2000;
        boolean protocols = head == 0x2001 && (bytes[2] & 0xfe) == 0;
        boolean documentation =
                (head == 0x2001 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8)
                        || (head == 0x3fff && (bytes[2] & 0xf0) == 0);
        return global && !protocols && !documentation;
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int value =
                (bytes[at] & 0xff) << 24
                        | (bytes[at + 1] & 0xff) << 16
                        | (bytes[at + 2] & 0xff) << 8
                        | (bytes[at + 3] & 0xff);
        for (int[] range : SPECIAL_4) {
            if (value >>> (32 - range[1]) == range[0] >>> (32 - range[1])) {
                return false;
            }
        }
        return true;
    }
}
