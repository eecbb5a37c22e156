package org.dazaifu.exchange.feed.list;

/**
 * A value of a list in the one spelling in which it is kept.
 *
 * @param type what it is
 * @param text the value: addresses in their canonical form, names and hashes in lower case
 */
public record ListValue(ListType type, String text) {

    public ListValue {
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a value is text without control characters");
        }
    }

    /** The STIX pattern that this value was seen; of a block, any address in it. */
    public String pattern() {
        boolean block = (type == ListType.IPV4 || type == ListType.IPV6) && text.indexOf('/') >= 0;
        String quoted = text.replace("\\", "\\\\").replace("'", "\\'");
        return "[" + type.path() + (block ? " ISSUBSET '" : " = '") + quoted + "']";
    }
}
