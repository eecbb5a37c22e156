package org.dazaifu.casebook.pdf;

import org.dazaifu.response.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What every page has around its content, and the outline of the document. */
final class PrintFrame {

    /** The edges of a page of A4; words come in between in the style sheet's own quotes. */
    private static final String SHEET =
            """
            @page {
              size: 210mm 297mm; margin: 22mm 16mm 20mm 16mm;
              @top-left { content: "%1$s"; font: 7.5pt %3$s; color: #444; padding-top: 6mm; vertical-align: middle; text-align: left; width: 62%% }
              @top-right { content: "%2$s"; font: 7.5pt %3$s; color: #000; padding-top: 6mm; vertical-align: middle; text-align: right; width: 38%% }
              @bottom-left { content: "%2$s"; font: 7.5pt %3$s; color: #000; vertical-align: top; padding-top: 3mm; text-align: left; width: 50%% }
              @bottom-right { content: "%5$s"; font: 7.5pt %3$s; color: #444; vertical-align: top; padding-top: 3mm; text-align: right; width: 50%% }
            }
            html, body { font-family: %3$s }
            code, pre, .code, .hash { font-family: %4$s }
            """;

    private PrintFrame() {}

    static void put(Document document, PdfAbout about, OpenFonts fonts, ShownText shown) {
        Element head = head(document);
        Element style = document.createElement("style");
        style.setTextContent(
                SHEET.formatted(
                        quoted(shown.of(about.title())),
                        quoted(shown.of(about.marking())),
                        fonts.textFamilies(about.language()),
                        fonts.codeFamilies(),
                        pageNumber(about.language())));
        head.appendChild(style);
        for (String[] meta :
                new String[][] {
                    {"title", about.title()},
                    {"author", about.author()},
                    {"subject", about.subject()},
                    {"description", about.subject()}
                }) {
            Element element = document.createElement("meta");
            element.setAttribute("name", meta[0]);
            element.setAttribute("content", meta[1]);
            head.appendChild(element);
        }
        outline(document, head);
    }

    private static String pageNumber(Language language) {
        return switch (language) {
            case ENGLISH -> "Page \" counter(page) \" of \" counter(pages) \"";
            case JAPANESE -> "\" counter(page) \" / \" counter(pages) \" ページ";
        };
    }

    /** A string of a style sheet. */
    private static String quoted(String text) {
        return text.replace("\\", "\\5C ")
                .replace("\"", "\\22 ")
                .replace("\n", " ")
                .replace("<", "\\3C ");
    }

    /** The headings of the second level that can be pointed to. */
    private static void outline(Document document, Element head) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList headings = document.getElementsByTagName("h2");
        for (int i = 0; i < headings.getLength(); i++) {
            Element heading = (Element) headings.item(i);
            String id = heading.getAttribute("id");
            if (!id.isEmpty()) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", heading.getTextContent().strip());
                bookmark.setAttribute("href", "#" + id);
                bookmarks.appendChild(bookmark);
            }
        }
        if (bookmarks.hasChildNodes()) {
            head.appendChild(bookmarks);
        }
    }

    private static Element head(Document document) {
        Node head = document.getElementsByTagName("head").item(0);
        if (head instanceof Element element) {
            return element;
        }
        throw new IllegalArgumentException("a page has a head");
    }
}
