package org.dazaifu.casebook.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a font for Japanese among files. Which one does not depend on the order in which a file
 * system lists them.
 */
final class JapaneseFonts {

    /** In the order in which they are preferred, as their packages name the files. */
    private static final List<String> KNOWN =
            List.of(
                    "ipaexg.ttf",
                    "ipagp.ttf",
                    "ipag.ttf",
                    "takaopgothic.ttf",
                    "takaogothic.ttf",
                    "vl-pgothic-regular.ttf",
                    "vl-gothic-regular.ttf",
                    "bizudpgothic-regular.ttf",
                    "bizudgothic-regular.ttf",
                    "notosansjp-regular.ttf",
                    "notosansjp[wght].ttf",
                    "biz-udgothicr.ttc",
                    "yugothm.ttc",
                    "yugothr.ttc",
                    "meiryo.ttc",
                    "msgothic.ttc",
                    "fonts-japanese-gothic.ttf",
                    "ipaexm.ttf",
                    "ipamp.ttf",
                    "ipam.ttf",
                    "takaopmincho.ttf",
                    "takaomincho.ttf",
                    "msmincho.ttc",
                    "osaka.ttf",
                    "arial unicode.ttf");

    /** What an official document needs at least: kana, punctuation, and kanji of both levels. */
    private static final String SAMPLE = "あんアンーー、。「」（）・日本国憲法証拠保全改竄捜査被疑者犯罪構成要件充足令状押収鑑定嘱託毀棄騙";

    private static final int DEPTH = 8;
    private static final int MOST_FILES = 50_000;
    private static final int MOST_FACES = 16;

    private JapaneseFonts() {}

    /**
     * The best font: in the named directories any that can do it, in the usual ones those that are
     * known by name.
     */
    static Optional<FontFace> find(List<Path> named, List<Path> usual) {
        for (Path place : named) {
            Optional<FontFace> found = best(files(place), true);
            if (found.isPresent()) {
                return found;
            }
        }
        List<Path> all = new ArrayList<>();
        usual.forEach(place -> all.addAll(files(place)));
        return best(all, false);
    }

    private static Optional<FontFace> best(List<Path> files, boolean any) {
        return files.stream()
                .filter(file -> any || rank(file) < KNOWN.size())
                .sorted(Comparator.comparingInt(JapaneseFonts::rank).thenComparing(Path::toString))
                .flatMap(JapaneseFonts::faces)
                .findFirst();
    }

    private static int rank(Path file) {
        int known = KNOWN.indexOf(name(file));
        return known < 0 ? KNOWN.size() : known;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(place, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return walk.limit(MOST_FILES)
                    .filter(file -> name(file).endsWith(".ttf") || name(file).endsWith(".ttc"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A directory that may not be read has no font for us.
            return List.of();
        }
    }

    /** The faces of a file that can be embedded and show Japanese. */
    private static Stream<FontFace> faces(Path file) {
        int most = FontFace.isCollection(file) ? MOST_FACES : 1;
        for (int i = 0; i < most; i++) {
            FontFace face = new FontFace(file, name(file), i);
            try (FontFace.Open open = face.open()) {
                if (open.embeddable() && SAMPLE.codePoints().allMatch(open::shows)) {
                    return Stream.of(face);
                }
            } catch (IOException | RuntimeException e) {
                // A damaged font file is none; the parser also says so with unchecked exceptions.
                return Stream.of();
            }
        }
        return Stream.of();
    }
}
