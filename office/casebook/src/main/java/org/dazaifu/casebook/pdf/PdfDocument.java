package org.dazaifu.casebook.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page of well-formed XHTML as PDF.
 *
 * <p>Guarantees: the same page, description and fonts give the same bytes; every character is drawn
 * by an embedded font or shown as its code point, never as a box; nothing is loaded from files or a
 * network; the document is tagged, has a language, an outline of its second headings that have an
 * {@code id}, a head with title and marking and a foot with marking and page number on every page,
 * and says of itself that it is PDF/A-2a and PDF/UA-1. Does not guarantee that text in scripts that
 * need shaping looks right; what is written from right to left is shown as code points.
 *
 * <p>A style sheet writes {@code .code} or {@code .hash} for text of fixed width; other families
 * are replaced. Bold has no effect on Japanese, whose fonts come in one weight.
 */
public final class PdfDocument {

    static {
        LibraryLogs.off();
    }

    private PdfDocument() {}

    /**
     * Makes the document.
     *
     * @param xhtml the page; entities other than those of XML are not known
     * @throws IllegalArgumentException where it is not well-formed, or has no head
     * @throws IOException where a font cannot be read any more
     */
    public static byte[] of(String xhtml, PdfAbout about, PdfFonts fonts) throws IOException {
        Document page = parse(xhtml);
        try (OpenFonts open = new OpenFonts(fonts);
                PDDocument document = new PDDocument()) {
            ShownText shown = new ShownText(open::shows);
            shown.apply(page);
            PrintFrame.put(page, about, open, shown);
            page.getDocumentElement().setAttribute("lang", about.language().code());
            PdfRendererBuilder builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .usePdfAConformance(PdfAConformance.PDFA_2_A)
                            .usePdfUaAccessibility(true)
                            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                            .withProducer(about.tool())
                            .withW3cDocument(page, "about:blank");
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((_, _) -> false, when);
            }
            open.use(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                PdfMetadata.put(document, about, xhtml.getBytes(UTF_8));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                open.save(document, page.getDocumentElement().getTextContent(), bytes);
                return bytes.toByteArray();
            }
        }
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException("this page is not well-formed XHTML: " + e, e);
        }
    }
}
