package org.dazaifu.stix.check;

import org.jspecify.annotations.Nullable;

/** A place in an object, as steps from its root. */
record Place(@Nullable Place parent, String step) {

    static final Place ROOT = new Place(null, "");

    Place in(String property) {
        return new Place(this, property);
    }

    Place in(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** The JSON pointer of RFC 6901; an absurdly long name is cut. */
    @Override
    public String toString() {
        return parent == null
                ? ""
                : parent + "/" + Quoted.cut(step).replace("~", "~0").replace("/", "~1");
    }
}
