package org.dazaifu.casebook.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Where the templates write to. Everything that is not the template's own text is first made
 * visible, then escaped for the place it stands in.
 */
public final class SafeOutput extends OwaspHtmlTemplateOutput {

    public SafeOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text != null) {
            super.writeUserContent(VisibleText.of(text));
        }
    }
}
