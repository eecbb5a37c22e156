package org.dazaifu.casebook.report;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.dazaifu.casebook.CaseOutput;
import org.dazaifu.response.embassy.Draft;

/**
 * A draft as a page of its own: well-formed XHTML that is HTML too, with the same guarantees as
 * {@link ReportPage}. The clean page is what would be handed over; the page for us has a reference
 * at each sentence to a table of what is behind it.
 *
 * <p>Guarantee: it is a function of the draft alone.
 */
public final class DraftPage implements CaseOutput {

    private final DraftView view;
    private final String fileName;

    private DraftPage(Draft draft, boolean ours) {
        this.view = DraftView.of(draft, ours);
        this.fileName = draft.fileName() + (ours ? ".internal.html" : ".html");
    }

    /** What would be handed over, without references. */
    public static DraftPage clean(Draft draft) {
        return new DraftPage(draft, false);
    }

    /** For us, with what is behind each sentence. */
    public static DraftPage internal(Draft draft) {
        return new DraftPage(draft, true);
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        HtmlTemplateOutput safe = new SafeOutput(bytes);
        JtedraftGenerated.render(safe, new NoInterceptor(), view);
        bytes.writeTo(out);
    }
}
