package org.dazaifu.casebook.report;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.casebook.CaseOutput;
import org.dazaifu.response.Response;

/**
 * {@code respond.html}: which measures are open, on one screen, and for each its law, facts, gaps
 * and risks, with the same guarantees as {@link ReportPage}.
 */
public final class ResponsePage implements CaseOutput {

    /** Its name in the case directory. */
    public static final String NAME = "respond.html";

    private final ResponseView view;

    /** The page of one response. */
    public ResponsePage(CaseHeader header, Response response, Instant made) {
        this.view = ResponseView.of(header, response, made);
    }

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        JterespondGenerated.render(new SafeOutput(bytes), new NoInterceptor(), view);
        bytes.writeTo(out);
    }
}
