package org.dazaifu.casebook.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Which character each glyph stands for when text is searched or copied out of a document.
 *
 * <p>Fonts draw several characters with one glyph, such as U+898B and the radical U+2F92; PDFBox
 * names the lowest of them, so that a search for a common word finds nothing. Here it is the one
 * that the document has.
 */
final class CopiedText {

    private static final int ENTRIES_A_BLOCK = 100;
    private static final int FIRST_LIGATURE = 0xFB00;
    private static final int LAST_LIGATURE = 0xFB06;
    private static final int RADICALS = 0x2E80;
    private static final int AFTER_RADICALS = 0x2FE0;

    private CopiedText() {}

    /** The characters of a text, with those that a renderer adds, such as page numbers. */
    static SortedSet<Integer> characters(String text) {
        SortedSet<Integer> characters = new TreeSet<>();
        text.codePoints().forEach(characters::add);
        for (int c = ' '; c <= '~'; c++) {
            characters.add(c);
        }
        "•◦▪–—…‹›ページ".codePoints().forEach(characters::add);
        // PDFBox draws such letters in a row as one glyph.
        for (int c = FIRST_LIGATURE; c <= LAST_LIGATURE; c++) {
            characters.add(c);
        }
        return characters;
    }

    /**
     * By glyph, the character it stands for; where the text has several, one that is no radical.
     */
    static Map<Integer, Integer> byGlyph(TrueTypeFont font, SortedSet<Integer> characters)
            throws IOException {
        CmapLookup lookup = font.getUnicodeCmapLookup();
        Map<Integer, Integer> byGlyph = new TreeMap<>();
        for (int c : characters) {
            int glyph = lookup.getGlyphId(c);
            if (glyph > 0) {
                byGlyph.merge(glyph, c, (before, now) -> isRadical(before) ? now : before);
            }
        }
        return byGlyph;
    }

    private static boolean isRadical(int c) {
        return c >= RADICALS && c < AFTER_RADICALS;
    }

    /** Replaces the map of a font whose glyphs are its codes. */
    static void put(PDDocument document, PDFont font, Map<Integer, Integer> byGlyph)
            throws IOException {
        StringBuilder map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(byGlyph.entrySet());
        for (int i = 0; i < entries.size(); i += ENTRIES_A_BLOCK) {
            List<Map.Entry<Integer, Integer>> block =
                    entries.subList(i, Math.min(entries.size(), i + ENTRIES_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> one : block) {
                map.append('<').append(hex(one.getKey())).append("> <");
                for (char unit : copied(one.getValue()).toCharArray()) {
                    map.append(hex(unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        PDStream stream =
                new PDStream(
                        document,
                        new ByteArrayInputStream(map.toString().getBytes(US_ASCII)),
                        COSName.FLATE_DECODE);
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    /** What a character is when it is copied: a ligature is its letters, which a search has. */
    private static String copied(int c) {
        String text = Character.toString(c);
        return c >= FIRST_LIGATURE && c <= LAST_LIGATURE
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private static String hex(int unit) {
        return HexFormat.of().withUpperCase().toHexDigits((char) unit);
    }
}
