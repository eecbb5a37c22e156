package org.dazaifu.casebook.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.response.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentTest {

    private static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");

    private static PdfAbout about(Language language) {
        return new PdfAbout(
                "A \"title\" \\ <b>",
                "An office",
                "What it is",
                "TLP:AMBER+STRICT",
                language,
                MADE,
                "dazaifu 1");
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></head><body>"
                + body
                + "</body></html>";
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PdfFonts japanese() {
        try {
            return PdfFonts.find(Language.JAPANESE, List.of());
        } catch (CaseException e) {
            assumeTrue(false, "skipped: " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        String page =
                page(
                        "<h1>Heading</h1><h2 id='x'>One</h2><p>Words <strong>bold</strong></p><p class='code'>ab01</p>");
        byte[] first = PdfDocument.of(page, about(Language.ENGLISH), PdfFonts.shipped());
        Thread.sleep(1_100);
        byte[] second = PdfDocument.of(page, about(Language.ENGLISH), PdfFonts.shipped());
        assertThat(second).isEqualTo(first);
        assertThat(PdfDocument.of(page + " ", about(Language.ENGLISH), PdfFonts.shipped()))
                .isNotEqualTo(first);
    }

    @Test
    void everyPageBearsTitleMarkingAndNumber() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<p>one</p><p style='page-break-before: always'>two</p>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (int i = 1; i <= 2; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                assertThat(stripper.getText(document))
                        .contains("A \"title\" \\ <b>")
                        .contains("TLP:AMBER+STRICT")
                        .contains("Page " + i + " of 2");
            }
        }
    }

    @Test
    void itIsTaggedAndSaysWhatItIs() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<h2 id='x'>One</h2><p>text</p>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("One");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("A &quot;title&quot; \\ &lt;b&gt;")
                    .contains("2026-03-01T09:00:00Z");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MADE);
        }
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<p>a <strong>b</strong> <code>c</code> ● é Ж Ω</p>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        int fonts = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("DejaVu");
                    fonts++;
                }
            }
        }
        assertThat(fonts).isEqualTo(3);
    }

    @Test
    void whatNoFontShowsIsItsCodePoint() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<p>x&#x1FAE0;y &#x5D0; 漢</p>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        assertThat(text(pdf)).contains("x‹U+1FAE0›y ‹U+05D0› ‹U+6F22›");
    }

    @Test
    void lettersDrawnAsOneAreFoundByASearch() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<p>a first file of an official affair, flat</p>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        assertThat(text(pdf)).contains("a first file of an official affair, flat");
    }

    @Test
    void japaneseIsShownInItsOwnFont() throws Exception {
        byte[] pdf =
                PdfDocument.of(
                        page("<p>証拠の保全および不正アクセス禁止法第３条、SHA-256。</p>"),
                        about(Language.JAPANESE),
                        japanese());
        assertThat(text(pdf)).contains("証拠の保全および不正アクセス禁止法第３条、SHA-256。").contains("1 / 1 ページ");
    }

    @Test
    void evidenceNamedInJapaneseIsShownInEnglishPagesToo() throws Exception {
        byte[] pdf =
                PdfDocument.of(page("<code>見積書.exe</code>"), about(Language.ENGLISH), japanese());
        assertThat(text(pdf)).contains("見積書.exe");
    }

    @Test
    void withoutAFontJapaneseIsRefusedWithThePackagesThatHaveOne(@TempDir Path empty) {
        assertThatThrownBy(() -> PdfFonts.find(Language.JAPANESE, List.of(empty), List.of(empty)))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(CaseException.Code.NO_FONT);
                            assertThat(e).hasMessageContaining("fonts-ipaexfont");
                        });
    }

    @Test
    void filesThatAreNoFontsAreNotTaken(@TempDir Path place) throws Exception {
        Files.writeString(place.resolve("ipaexg.ttf"), "no font");
        Files.writeString(place.resolve("msgothic.ttc"), "ttcf no font either");
        Files.write(place.resolve("yugothm.ttc"), new byte[100]);
        assertThat(PdfFonts.find(Language.ENGLISH, List.of(place), List.of()).japaneseName())
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromOutside(@TempDir Path place) throws Exception {
        Path image = place.resolve("x.svg");
        Files.writeString(image, "<svg/>");
        byte[] pdf =
                PdfDocument.of(
                        page(
                                "<style>@import url('"
                                        + image.toUri()
                                        + "');</style><p>text</p><img alt='an image' src='"
                                        + image.toUri()
                                        + "'/>"),
                        about(Language.ENGLISH),
                        PdfFonts.shipped());
        assertThat(text(pdf)).contains("text");
    }

    @Test
    void aPageThatIsNotWellFormedIsTheAuthorsMistake() {
        assertThatThrownBy(() ->
                        PdfDocument.of(
                                "<html><head></head><body><p></body></html>",
                                about(Language.ENGLISH),
                                PdfFonts.shipped()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
