package org.dazaifu.casebook.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dazaifu.casebook.pdf.FontFace.Open;
import org.dazaifu.response.language.Language;
import org.jspecify.annotations.Nullable;

/** The fonts of one document while it is made. */
final class OpenFonts implements Closeable {

    private static final int NORMAL = 400;
    private static final int HEAVY = 700;

    private final List<Lazy> used = new ArrayList<>();
    private final Open text;
    private final Open bold;
    private final Open code;
    private final @Nullable Open japanese;

    OpenFonts(PdfFonts fonts) throws IOException {
        this.text = PdfFonts.TEXT.open();
        this.bold = PdfFonts.BOLD.open();
        this.code = PdfFonts.CODE.open();
        this.japanese = fonts.japanese().isPresent() ? fonts.japanese().get().open() : null;
    }

    /** Whether some font can draw a character. */
    boolean shows(int codePoint) {
        return text.shows(codePoint) || japanese != null && japanese.shows(codePoint);
    }

    /** The style sheet's value for running text. */
    String textFamilies(Language language) {
        String latin = "document-text";
        if (japanese == null) {
            return latin;
        }
        return language == Language.JAPANESE
                ? "document-japanese, " + latin
                : latin + ", document-japanese";
    }

    /** The style sheet's value for hashes, names and paths. */
    String codeFamilies() {
        return "document-code, document-text" + (japanese == null ? "" : ", document-japanese");
    }

    /** Makes all of them known; only those that are used become part of the document. */
    void use(PdfRendererBuilder builder, PDDocument document) {
        use(builder, document, text, "document-text", NORMAL);
        use(builder, document, bold, "document-text", HEAVY);
        use(builder, document, code, "document-code", NORMAL);
        if (japanese != null) {
            use(builder, document, japanese, "document-japanese", NORMAL);
        }
    }

    private void use(
            PdfRendererBuilder builder, PDDocument document, Open face, String family, int weight) {
        Lazy font = new Lazy(document, face);
        used.add(font);
        builder.useFont(font, family, weight, FontStyle.NORMAL, true);
    }

    /** Writes a finished document whose text can be searched and copied. */
    void save(PDDocument document, String text, OutputStream out) throws IOException {
        SortedSet<Integer> characters = CopiedText.characters(text);
        Map<PDFont, Map<Integer, Integer>> maps = new LinkedHashMap<>();
        for (Lazy font : used) {
            if (font.loaded != null) {
                maps.put(font.loaded, CopiedText.byGlyph(font.face.font(), characters));
            }
        }
        // Fonts are reduced to what is used, and get PDFBox's own map, when it is saved.
        document.save(OutputStream.nullOutputStream());
        for (Map.Entry<PDFont, Map<Integer, Integer>> map : maps.entrySet()) {
            CopiedText.put(document, map.getKey(), map.getValue());
        }
        document.save(out);
    }

    private static final class Lazy extends PDFontSupplier {
        private final PDDocument document;
        private final Open face;
        private @Nullable PDFont loaded;

        @SuppressWarnings("NullAway") // The library's own font is never asked for.
        Lazy(PDDocument document, Open face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                if (loaded == null) {
                    loaded = PDType0Font.load(document, face.font(), true);
                }
                return loaded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
        bold.close();
        code.close();
        if (japanese != null) {
            japanese.close();
        }
    }
}
