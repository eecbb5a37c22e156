package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import org.dazaifu.casebook.pdf.PdfAbout;
import org.dazaifu.casebook.pdf.PdfDocument;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.casebook.report.NoInterceptor;
import org.dazaifu.casebook.report.SafeOutput;
import org.dazaifu.casebook.report.Style;
import org.dazaifu.response.language.Phrasebook;

/** {@code court.html} and {@code court.pdf}: the same page, for a screen and for paper. */
final class CourtPage {

    private final CourtFile file;
    private final Phrasebook words;

    CourtPage(CourtFile file) {
        this.file = file;
        this.words = Phrasebook.shipped(file.request().language());
    }

    /** One page without script or network, of well-formed XHTML. */
    String html() {
        String style = style();
        StringOutput out = new StringOutput();
        JtefileGenerated.render(
                new SafeOutput(out),
                new NoInterceptor(),
                new CourtView(file, words, style, Style.policy(style)));
        return out.toString();
    }

    byte[] pdf(PdfFonts fonts) throws IOException {
        var header = file.custody().header();
        return PdfDocument.of(
                html(),
                new PdfAbout(
                        words.say("File for court") + ": " + header.title(),
                        header.producer(),
                        words.say("Evidence, custody, elements of offences and timeline of a case"),
                        header.marking().label(),
                        file.request().language(),
                        file.request().made(),
                        header.tool()),
                fonts);
    }

    private static String style() {
        try (InputStream in = CourtPage.class.getResourceAsStream("court.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its court.css");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's court.css cannot be read", e);
        }
    }
}
