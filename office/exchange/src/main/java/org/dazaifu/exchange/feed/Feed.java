package org.dazaifu.exchange.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dazaifu.exchange.feed.list.ListLayout;
import org.dazaifu.stix.Tlp;

/**
 * What is fetched from where.
 *
 * @param name lower-case letters, digits and hyphens, at most 50; its collection is {@code
 *     feed-NAME}
 * @param url of a TAXII API root or server, of a MISP feed's directory or manifest, or of a list
 * @param sourceCollection of TAXII, the identifier or alias of the collection there; else empty
 * @param every how long after a pull the next is due, from a minute to a year
 * @param marking how widely what comes without a marking may be shared
 * @param layout how a list is written
 * @param source who vouches for it, a line of at most 200 characters; may be empty
 * @param allowedHosts hosts that may be reached though they are not of the public Internet
 * @param secret what the feed asks for; what it is lies in a file
 */
public record Feed(
        String name,
        FeedKind kind,
        URI url,
        String sourceCollection,
        Duration every,
        Optional<Tlp> marking,
        ListLayout layout,
        String source,
        SortedSet<String> allowedHosts,
        FeedSecret.Form secret) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._:-]{1,253}");
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 200;

    public Feed {
        allowedHosts = new TreeSet<>(allowedHosts);
        need(
                NAME.matcher(name).matches(),
                "the name of a feed has lower-case letters, digits and hyphens, at most 50");
        need(
                every.compareTo(Duration.ofMinutes(1)) >= 0
                        && every.compareTo(Duration.ofDays(365)) <= 0,
                "a feed is pulled every minute (1m) at most and every year (365d) at least");
        need(
                line(source) && line(sourceCollection),
                "who vouches for a feed, and its collection, are a line of at most "
                        + LONGEST_TEXT
                        + " characters");
        need(
                (kind == FeedKind.TAXII) == !sourceCollection.isEmpty(),
                "a TAXII feed has a collection (--collection), and no other feed has one");
        need(
                allowedHosts.stream().allMatch(host -> HOST.matcher(host).matches()),
                "an allowed host is a name or an address in lower case, without a port");
        checkUrl(url, kind, allowedHosts, secret);
    }

    private static void checkUrl(
            URI url, FeedKind kind, SortedSet<String> allowedHosts, FeedSecret.Form secret) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        need(url.toString().length() <= LONGEST_URL, "a URL has at most 2,000 characters");
        if (scheme.equals("file")) {
            need(
                    kind != FeedKind.TAXII
                            && url.getRawAuthority() == null
                            && url.getPath() != null
                            && url.getPath().startsWith("/"),
                    "a file is named as file:///PATH, and is a list or a MISP feed");
            need(secret == FeedSecret.Form.NONE, "a file asks for no credentials");
            return;
        }
        need(
                scheme.equals("https") || scheme.equals("http"),
                "a feed is at https://HOST/PATH, http://HOST/PATH or file:///PATH");
        need(
                url.getHost() != null && url.getUserInfo() == null && url.getRawFragment() == null,
                "a URL names a host, and neither a user nor a fragment; credentials are given by"
                        + " --token-file or --password-file");
        need(
                scheme.equals("https")
                        || secret == FeedSecret.Form.NONE
                        || allowedHosts.contains(host(url)),
                "credentials are sent over https only, or to a host that is allowed by name"
                        + " (--allow-host)");
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean line(String text) {
        return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static void need(boolean so, String else_) {
        if (!so) {
            throw new IllegalArgumentException(else_);
        }
    }

    /** Whether it is read from this machine's files. */
    public boolean isLocal() {
        return "file".equalsIgnoreCase(url.getScheme());
    }

    /** The alias of the collection in which what it brings is filed. */
    public String alias() {
        return "feed-" + name;
    }
}
