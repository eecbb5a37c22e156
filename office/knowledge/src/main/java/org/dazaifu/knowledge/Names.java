package org.dazaifu.knowledge;

/** Names of groups and software as they are compared. */
public final class Names {

    private Names() {}

    /**
     * The form in which two spellings of one name are equal: lower case, without anything that is
     * neither a letter nor a digit. {@code APT 28}, {@code apt-28} and {@code APT28} agree. A name
     * without letters or digits is empty.
     */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }
}
