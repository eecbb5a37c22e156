package org.dazaifu.casebook.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.response.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a document: DejaVu, which ships with the program, and one for Japanese, which is
 * looked for where packages install fonts; docs/decisions/0006-pdf-and-fonts.md says why.
 */
public final class PdfFonts {

    static final FontFace TEXT = FontFace.shipped("DejaVuSans.ttf");
    static final FontFace BOLD = FontFace.shipped("DejaVuSans-Bold.ttf");
    static final FontFace CODE = FontFace.shipped("DejaVuSansMono.ttf");

    private final @Nullable FontFace japanese;

    private PdfFonts(@Nullable FontFace japanese) {
        this.japanese = japanese;
    }

    /** What ships, for documents in English without a Japanese character. */
    public static PdfFonts shipped() {
        return new PdfFonts(null);
    }

    /**
     * The fonts for a document in a language. Where one in English finds none for Japanese, its
     * Japanese characters are shown as code points.
     *
     * @param directories where to look first, such as {@code --fonts}; then those of {@code
     *     DAZAIFU_FONTS}, then the system's
     * @throws CaseException where it is to be in Japanese and no font can show that
     */
    public static PdfFonts find(Language language, List<Path> directories) throws CaseException {
        Map<String, String> environment = System.getenv();
        return find(
                language,
                FontPlaces.named(directories, environment),
                FontPlaces.usual(environment, System.getProperty("user.home", ".")));
    }

    static PdfFonts find(Language language, List<Path> named, List<Path> usual)
            throws CaseException {
        Optional<FontFace> found = JapaneseFonts.find(named, usual);
        if (found.isEmpty() && language == Language.JAPANESE) {
            throw new CaseException(
                    CaseException.Code.NO_FONT,
                    "there is no font here that a PDF in Japanese can use (one with TrueType outlines; Noto CJK has others): install one of the packages fonts-ipaexfont, fonts-ipafont, fonts-takao or fonts-vlgothic, or give a directory with such a font by --fonts DIR or "
                            + FontPlaces.VARIABLE,
                    null);
        }
        return new PdfFonts(found.orElse(null));
    }

    /** The file name of the font for Japanese; empty where there is none. */
    public Optional<String> japaneseName() {
        return japanese().map(FontFace::name);
    }

    Optional<FontFace> japanese() {
        return Optional.ofNullable(japanese);
    }
}
