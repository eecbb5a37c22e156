package org.dazaifu.cacao;

/** External references, section 10.9: a name and at least one thing more. */
final class References {

    private static final String SECTION = "10.9";

    private References() {}

    static void external(Part part, String section) {
        for (Part one : part.parts("external_references", 0, section)) {
            one.words("name", SECTION);
            boolean more = false;
            for (String name :
                    new String[] {"description", "source", "url", "external_id", "reference_id"}) {
                more |= one.has(name);
                one.text(name, SECTION);
            }
            if (!more) {
                one.mistake(
                        "",
                        "it refers to nothing",
                        "add description, source, url, external_id or reference_id",
                        SECTION);
            }
        }
    }
}
