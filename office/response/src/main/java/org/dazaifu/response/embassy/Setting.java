package org.dazaifu.response.embassy;

import org.dazaifu.response.fact.DocumentKind;

/** In which setting a kind of document is used; a démarche to one State may be in two. */
enum Setting {
    /** To the State that technical attribution points to. */
    TO_SUSPECTED(DocumentKind.DEMARCHE),
    /** To the State from or through whose territory it was done. */
    TO_ORIGIN(DocumentKind.DEMARCHE),
    /** A statement of one government. */
    ALONE(DocumentKind.PUBLIC_STATEMENT),
    /** A statement together with partners. */
    JOINT(DocumentKind.PUBLIC_STATEMENT);

    private final DocumentKind kind;

    Setting(DocumentKind kind) {
        this.kind = kind;
    }

    DocumentKind kind() {
        return kind;
    }
}
