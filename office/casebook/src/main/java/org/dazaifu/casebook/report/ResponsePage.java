package org.dazaifu.casebook.report;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.casebook.CaseOutput;
import org.dazaifu.response.Response;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.wording.AnswerWording;

/**
 * {@code respond.html}: which measures are open, on one screen; for each its law, facts, gaps and
 * risks on a page of its own within the file; where States differ; and what the incident did. With
 * the same guarantees as {@link ReportPage}, in any language.
 */
public final class ResponsePage implements CaseOutput {

    private final ResponseView view;

    /** The page of one response, in the language of the words. */
    public ResponsePage(
            CaseHeader header,
            Response response,
            EffectsRecord effects,
            AnswerWording answers,
            Instant made) {
        this.view = ResponseView.of(header, response, answers, effects, made);
    }

    /** Its name in the case directory; {@code respond.ja.html} in Japanese. */
    public static String name(Language language) {
        return language == Language.ENGLISH
                ? "respond.html"
                : "respond." + language.code() + ".html";
    }

    @Override
    public String fileName() {
        return name(view.words().language());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        JterespondGenerated.render(new SafeOutput(bytes), new NoInterceptor(), view);
        bytes.writeTo(out);
    }
}
