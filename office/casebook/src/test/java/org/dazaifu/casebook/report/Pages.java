package org.dazaifu.casebook.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dazaifu.casebook.CaseContent;

/** Pages for tests. */
final class Pages {

    private Pages() {}

    static String of(CaseContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ReportPage().write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
