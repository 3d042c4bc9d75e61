package dev.showrunner.thumbnails;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses belong to machines on the public internet. All others are refused, so that a photo's address in a
 * channel repository cannot reach into the network Showrunner runs in.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose addresses</a>
 */
public final class PublicAddresses {
    private PublicAddresses() {}

    /** Whether it is one of them. */
    public static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicV6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes) {
        int a = bytes[0] & 255;
        int b = bytes[1] & 255;
        int c = bytes[2] & 255;
        boolean thisNetwork = a == 0;
        boolean carrier = a == 100 && b >= 64 && b < 128;
        boolean protocols = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean relay = a == 192 && b == 88 && c == 99;
        boolean benchmarks = a == 198 && (b == 18 || b == 19);
        boolean documentation = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        boolean reserved = a >= 240;
        return !(thisNetwork || carrier || protocols || relay || benchmarks || documentation || reserved);
    }

    /** Global unicast is 2000::/3; within it the tunnels that carry an IPv4 address are refused whole. */
    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | (bytes[1] & 255);
        int second = (bytes[2] & 255) << 8 | (bytes[3] & 255);
        boolean global = first >> 13 == 1;
        boolean tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
        boolean documentation = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        boolean protocols = first == 0x2001 && second < 0x0200;
        return global && !(tunnel || documentation || protocols);
    }
}
