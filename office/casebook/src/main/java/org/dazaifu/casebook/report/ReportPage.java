package org.dazaifu.casebook.report;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.CaseProduct;

/**
 * {@code report.html}: the case on one page that needs no network, no script and no other file, and
 * prints well.
 *
 * <p>Guarantees: whatever the evidence, the rules or the people who typed in names say, it is shown
 * as text; nothing in it can run, load, break the page or hide in it (characters that cannot be
 * seen are shown as their code points); the page stays below about five megabytes, and says what it
 * leaves out and where that is.
 */
public final class ReportPage implements CaseProduct {

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(CaseContent content, OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        JtereportGenerated.render(
                new SafeOutput(bytes), new NoInterceptor(), ReportView.of(content));
        bytes.writeTo(out);
    }
}
