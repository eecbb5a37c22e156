package org.dazaifu.casebook.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * One face of a font file.
 *
 * @param file null where it ships with the program
 * @param name the file's name, or the resource's
 * @param index within a collection; 0 elsewhere
 */
record FontFace(@Nullable Path file, String name, int index) {

    private static final String SHIPPED = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int RESTRICTED = 0x0002;
    private static final int EXCLUSIVE = 0x000F;

    static {
        LibraryLogs.off();
    }

    /** A face of a library that the program ships with. */
    static FontFace shipped(String name) {
        return new FontFace(null, name, 0);
    }

    /** A face that can be read from, until it is closed. */
    record Open(TrueTypeFont font, Closeable source) implements Closeable {

        /** Whether it can draw a character. */
        boolean shows(int codePoint) {
            try {
                return font.getUnicodeCmapLookup().getGlyphId(codePoint) > 0;
            } catch (IOException e) {
                return false;
            }
        }

        /**
         * Whether some of it may and can be put into a document: its outlines are TrueType's, for
         * PDFBox can take no part of a font with others, and its maker allows it.
         */
        boolean embeddable() throws IOException {
            if (font instanceof OpenTypeFont open && open.isPostScript()
                    || font.getGlyph() == null) {
                return false;
            }
            OS2WindowsMetricsTable licence = font.getOS2Windows();
            int bits = licence == null ? 0 : licence.getFsType();
            return (bits & EXCLUSIVE) != RESTRICTED
                    && (bits & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) == 0
                    && (bits & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    Open open() throws IOException {
        if (file == null) {
            try (InputStream in = TrueTypeFont.class.getResourceAsStream(SHIPPED + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program ships without " + name);
                }
                TrueTypeFont font =
                        new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
                return new Open(font, font);
            }
        }
        if (isCollection(file)) {
            return openCollection(file);
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        return new Open(font, font);
    }

    private Open openCollection(Path file) throws IOException {
        TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
        try {
            List<TrueTypeFont> faces = new ArrayList<>();
            collection.processAllFonts(faces::add);
            if (index >= faces.size()) {
                throw new IOException(file + " has " + faces.size() + " faces");
            }
            TrueTypeCollection kept = collection;
            collection = null;
            return new Open(faces.get(index), kept);
        } finally {
            if (collection != null) {
                collection.close();
            }
        }
    }

    static boolean isCollection(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".ttc") || name.endsWith(".otc");
    }
}
