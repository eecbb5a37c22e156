package org.dazaifu.misp;

/**
 * Something in an input that the core format does not allow.
 *
 * @param path where, such as {@code $.Event.Attribute[3].type}
 * @param wrong what is wrong, a sentence
 * @param instead what to write instead, a sentence
 */
public record Problem(String path, String wrong, String instead) {

    public Problem {
        if (path.isBlank() || wrong.isBlank() || instead.isBlank()) {
            throw new IllegalArgumentException("a problem has a place and two sentences");
        }
    }

    @Override
    public String toString() {
        return path + ": " + wrong + " " + instead;
    }
}
