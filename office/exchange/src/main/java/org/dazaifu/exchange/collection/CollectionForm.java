package org.dazaifu.exchange.collection;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a new collection is to be.
 *
 * @param kind what it is for
 * @param name of the audience or the feed: lower-case letters, digits, dots, underscores and
 *     hyphens, at most 100
 * @param title its name for people, one line of at most 200 characters
 * @param description what is in it, at most 2,000 characters
 */
public record CollectionForm(
        CollectionKind kind, String name, String title, Optional<String> description) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    public CollectionForm {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a collection has lower-case letters, digits, dots, underscores and"
                            + " hyphens, at most 100, and begins with a letter or a digit: "
                            + name);
        }
        if (title.isBlank()
                || title.length() > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a title is one line of at most 200 characters");
        }
        if (description
                .filter(text -> text.length() > LONGEST_DESCRIPTION || text.indexOf('\0') >= 0)
                .isPresent()) {
            throw new IllegalArgumentException("a description has at most 2,000 characters");
        }
    }
}
