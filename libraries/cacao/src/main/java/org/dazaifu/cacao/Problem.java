package org.dazaifu.cacao;

/**
 * One mistake in a playbook.
 *
 * @param path where, as a JSON path such as {@code $.workflow['end--...'].on_success}
 * @param wrong what is wrong
 * @param instead what to write
 * @param section the section of CACAO Security Playbooks 2.0 that asks for it; empty where JSON
 *     itself does
 */
public record Problem(String path, String wrong, String instead, String section) {

    @Override
    public String toString() {
        return path
                + ": "
                + wrong
                + "; "
                + instead
                + (section.isEmpty() ? "" : " (CACAO 2.0, section " + section + ")");
    }
}
