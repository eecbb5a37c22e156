package org.dazaifu.casebook.report;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.dazaifu.casebook.ReviewContent;
import org.dazaifu.casebook.ReviewProduct;

/**
 * {@code review.html}: what analysts changed, and the assessment with it beside the machine's own,
 * on one page with the same guarantees as {@link ReportPage}.
 */
public final class ReviewPage implements ReviewProduct {

    @Override
    public String fileName() {
        return "review.html";
    }

    @Override
    public void write(ReviewContent content, OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        JtereviewGenerated.render(
                new SafeOutput(bytes), new NoInterceptor(), ReviewView.of(content));
        bytes.writeTo(out);
    }
}
