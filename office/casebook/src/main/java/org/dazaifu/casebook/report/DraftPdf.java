package org.dazaifu.casebook.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dazaifu.casebook.CaseOutput;
import org.dazaifu.casebook.pdf.PdfAbout;
import org.dazaifu.casebook.pdf.PdfDocument;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.response.embassy.Draft;

/**
 * The clean page of a draft as PDF.
 *
 * <p>Guarantee: it is a function of the draft, the fonts and the day on which it was made; of the
 * case it says nothing else, in its metadata neither.
 */
public final class DraftPdf implements CaseOutput {

    private final Draft draft;
    private final PdfFonts fonts;
    private final Instant day;

    /** The draft as made at a time, of which the file tells the day. */
    public DraftPdf(Draft draft, PdfFonts fonts, Instant made) {
        this.draft = draft;
        this.fonts = fonts;
        this.day = made.truncatedTo(ChronoUnit.DAYS);
    }

    @Override
    public String fileName() {
        return draft.fileName() + ".pdf";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var page = new ByteArrayOutputStream();
        DraftPage.clean(draft).write(page);
        out.write(
                PdfDocument.of(
                        page.toString(UTF_8),
                        new PdfAbout(
                                draft.title(),
                                "",
                                draft.title(),
                                draft.marking().label(),
                                draft.language(),
                                day,
                                "dazaifu"),
                        fonts));
    }
}
