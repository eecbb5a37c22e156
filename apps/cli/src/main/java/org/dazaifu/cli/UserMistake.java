package org.dazaifu.cli;

/**
 * Something the user asked for cannot be done as asked; the message says what is wrong and what to
 * do. Exit code 2.
 */
final class UserMistake extends RuntimeException {

    UserMistake(String message) {
        super(message);
    }
}
