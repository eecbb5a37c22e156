package org.dazaifu.casebook.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Leaves the templates' tags as they are. */
public final class NoInterceptor implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {
        // Nothing is added to any tag.
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        // Nothing is added to any tag.
    }
}
