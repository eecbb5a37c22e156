package org.dazaifu.exchange.feed;

import org.dazaifu.taxii.client.Validators;

/** What is kept of the form of a document that was filed to its end. */
final class Progress {

    private Progress() {}

    static String text(Validators validators) {
        return validators.entityTag() + "\n" + validators.lastModified();
    }

    static Validators read(String text) {
        int line = text.indexOf('\n');
        return line < 0
                ? Validators.NONE
                : new Validators(text.substring(0, line), text.substring(line + 1));
    }
}
