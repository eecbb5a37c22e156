package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.pdf.PdfFonts;
import org.dazaifu.response.language.Language;
import picocli.CommandLine.Option;

/** Where fonts for PDF are. */
final class FontArguments {

    @Option(
            names = "--fonts",
            paramLabel = "DIR",
            description = "A directory with a font for Japanese; also in DAZAIFU_FONTS.")
    List<Path> directories = new ArrayList<>();

    /** Fonts for a language; a sentence that names packages where there are none. */
    PdfFonts of(Language language) throws CaseException {
        return PdfFonts.find(language, directories);
    }
}
