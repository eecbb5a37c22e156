package org.dazaifu.exchange.audit;

import java.util.Locale;

/**
 * Who did something.
 *
 * @param kind what the name is one of
 * @param name 1 to {@value #MAX_LENGTH} characters
 */
public record Actor(Kind kind, String name) {

    /** The longest name. */
    public static final int MAX_LENGTH = 200;

    /** What an actor is. */
    public enum Kind {
        /** An account of the exchange, by its name, which no other account ever has. */
        ACCOUNT,
        /** Whoever ran a command on the machine, by the operating system's name for them. */
        OPERATOR,
        /** The program itself, by the part of it that acted, such as its schedule of feeds. */
        PROGRAM,
        /** Somebody who was not known, by the address that they came from. */
        STRANGER
    }

    public Actor {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "an actor's name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** An account. */
    public static Actor account(String name) {
        return new Actor(Kind.ACCOUNT, name);
    }

    /** Whoever runs this process, as the operating system names them. */
    public static Actor operator() {
        String user = System.getProperty("user.name", "");
        return new Actor(
                Kind.OPERATOR,
                user.isEmpty() ? "?" : user.substring(0, Math.min(user.length(), MAX_LENGTH)));
    }

    /** A part of the program. */
    public static Actor program(String part) {
        return new Actor(Kind.PROGRAM, part);
    }

    /** Somebody unknown at an address. */
    public static Actor stranger(String address) {
        return new Actor(
                Kind.STRANGER, address.substring(0, Math.min(address.length(), MAX_LENGTH)));
    }

    /** As it stands in the log: {@code account:abe}. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    @Override
    public String toString() {
        return text();
    }
}
