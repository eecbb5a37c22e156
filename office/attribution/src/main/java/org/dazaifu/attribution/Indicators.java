package org.dazaifu.attribution;

import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingSink;
import org.dazaifu.sigma.Level;

/**
 * Collects what could be met again in other cases: public addresses, names and files in sightings
 * of level high and above.
 *
 * <p>Left out is what is the victim's or everybody's: private and reserved addresses, names under
 * the domains of the hosts themselves, files under the directories of Windows and of installed
 * programs. What remains is evidence of contact, not of malice. At most {@value #MOST} are kept,
 * the first ones.
 */
public final class Indicators implements SightingSink {

    private static final int MOST = 10_000;

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{1,62}");

    private static final Pattern DIGEST =
            Pattern.compile("(MD5=[0-9a-f]{32}|SHA1=[0-9a-f]{40}|SHA256=[0-9a-f]{64})");

    private static final Pattern INSTALLED =
            Pattern.compile("^[a-z]:\\\\(windows|program files|program files \\(x86\\))\\\\");

    private final SortedSet<String> found = new TreeSet<>();
    private final SortedSet<String> own = new TreeSet<>();

    @Override
    public void accept(Sighting sighting) {
        own(sighting.host().toLowerCase(Locale.ROOT));
        if (sighting.level().compareTo(Level.HIGH) < 0 || found.size() >= MOST) {
            return;
        }
        for (Sighting.Field field : sighting.fields()) {
            String value = field.value();
            if (value == null) {
                continue;
            }
            switch (field.name()) {
                case "DestinationIp", "SourceIp", "IpAddress", "id.resp_h", "id.orig_h" ->
                        address(value);
                case "QueryName", "query", "DestinationHostname", "host", "server_name" ->
                        name(value.toLowerCase(Locale.ROOT));
                case "Hashes" -> file(value, sighting);
                default -> {
                    // Other fields are the victim's own.
                }
            }
        }
    }

    /** What was found, without names under the domains of the hosts. */
    public SortedSet<String> found() {
        var foreign = new TreeSet<String>();
        for (String indicator : found) {
            boolean ours =
                    indicator.startsWith("domain:")
                            && own.stream()
                                    .anyMatch(o ->
                                            indicator.endsWith("." + o)
                                                    || indicator.equals("domain:" + o));
            if (!ours) {
                foreign.add(indicator);
            }
        }
        return Collections.unmodifiableSortedSet(foreign);
    }

    /** The domain that a host's full name is in. */
    private void own(String host) {
        int dot = host.indexOf('.');
        if (dot > 0 && host.indexOf('.', dot + 1) > 0 && NAME.matcher(host).matches()) {
            own.add(host.substring(dot + 1));
        }
    }

    private void address(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text.strip());
            byte[] bytes = address.getAddress();
            boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            boolean reserved = bytes.length == 4 && ((bytes[0] & 0xff) >= 240 || bytes[0] == 0);
            if (!address.isSiteLocalAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isLoopbackAddress()
                    && !address.isAnyLocalAddress()
                    && !address.isMulticastAddress()
                    && !uniqueLocal
                    && !reserved) {
                found.add("ip:" + address.getHostAddress());
            }
        } catch (IllegalArgumentException e) {
            // A field that holds no address holds no indicator.
        }
    }

    private void name(String name) {
        if (name.length() <= 253 && NAME.matcher(name).matches() && !name.endsWith(".arpa")) {
            found.add("domain:" + name);
        }
    }

    private void file(String hashes, Sighting sighting) {
        String image = sighting.value("Image");
        if (image == null || INSTALLED.matcher(image.toLowerCase(Locale.ROOT)).find()) {
            return;
        }
        for (String part : hashes.split(",", 8)) {
            int equals = part.indexOf('=');
            String digest =
                    part.substring(0, Math.max(0, equals)).strip().toUpperCase(Locale.ROOT)
                            + part.substring(Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (DIGEST.matcher(digest).matches()) {
                found.add(digest.toLowerCase(Locale.ROOT).replace('=', ':'));
            }
        }
    }
}
