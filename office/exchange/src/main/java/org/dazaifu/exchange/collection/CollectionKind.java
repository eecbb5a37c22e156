package org.dazaifu.exchange.collection;

/** What a collection is for. Who may do what with it follows from this and from its name. */
public enum CollectionKind {
    /**
     * What was released to an audience; its name is the audience's. Nobody writes to it by TAXII.
     */
    RELEASE("release"),
    /** What partners of an audience send; its name is the audience's. They only write. */
    INBOX("inbox"),
    /** What a feed brought; its name is the feed's. */
    FEED("feed");

    private final String word;

    CollectionKind(String word) {
        this.word = word;
    }

    /** As it begins an alias and as it is stored. */
    public String word() {
        return word;
    }

    static CollectionKind of(String word) {
        for (CollectionKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of collection: " + word);
    }
}
