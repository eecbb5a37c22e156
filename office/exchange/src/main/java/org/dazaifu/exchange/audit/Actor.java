package org.dazaifu.exchange.audit;

import java.util.Locale;

/**
 * Who did something.
 *
 * @param kind what the name is one of
 * @param name 1 to {@value #MAX_LENGTH} characters, each of which shows
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
        if (!name.equals(shown(name))) {
            throw new IllegalArgumentException("an actor's name has characters that show only");
        }
    }

    /** An account. */
    public static Actor account(String name) {
        return new Actor(Kind.ACCOUNT, name);
    }

    /** Whoever runs this process, as the operating system names them. */
    public static Actor operator() {
        return new Actor(Kind.OPERATOR, shown(System.getProperty("user.name", "")));
    }

    /** A part of the program. */
    public static Actor program(String part) {
        return new Actor(Kind.PROGRAM, part);
    }

    /** Somebody unknown at an address; whatever it has that does not show is replaced. */
    public static Actor stranger(String address) {
        return new Actor(Kind.STRANGER, shown(address));
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.chars()
                .limit(MAX_LENGTH)
                .forEach(c -> shown.append(DetailsJson.shows((char) c) ? (char) c : '?'));
        return shown.isEmpty() ? "?" : shown.toString();
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
