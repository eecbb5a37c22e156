package org.dazaifu.exchange.feed;

import org.dazaifu.taxii.client.Credentials;

/** What a feed's server is shown. Never printed, logged or kept in the database. */
public sealed interface FeedSecret {

    /** What kind of secret a feed has. */
    enum Form {
        /** None. */
        NONE,
        /** A token. */
        TOKEN,
        /** A name and a password. */
        PASSWORD
    }

    /** Nothing. */
    record None() implements FeedSecret {}

    /** A token (RFC 6750). */
    record Token(String value) implements FeedSecret {
        public Token {
            new Credentials.Bearer(value);
        }

        @Override
        public String toString() {
            return "Token[]";
        }
    }

    /** A name and a password (RFC 7617). */
    record Password(String user, String value) implements FeedSecret {
        public Password {
            new Credentials.Basic(user, value);
            if ((user + value).chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "a name and a password have no control characters");
            }
        }

        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /** Its kind. */
    default Form form() {
        return switch (this) {
            case None none -> Form.NONE;
            case Token token -> Form.TOKEN;
            case Password password -> Form.PASSWORD;
        };
    }

    /** As it is sent. */
    default Credentials credentials() {
        return switch (this) {
            case None none -> new Credentials.None();
            case Token(String value) -> new Credentials.Bearer(value);
            case Password(String user, String value) -> new Credentials.Basic(user, value);
        };
    }
}
