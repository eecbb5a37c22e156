package org.dazaifu.casebook.pdf;

import java.time.Instant;
import org.dazaifu.response.language.Language;

/**
 * What a document says of itself, in its metadata and at the edges of every page.
 *
 * @param title also at the head of every page
 * @param author who makes it
 * @param subject what it is, in a sentence
 * @param marking who may see it, such as {@code TLP:AMBER}; at the head of every page
 * @param language in which it is written
 * @param made its date of creation: the case's, never the clock's, so that the same input gives the
 *     same bytes
 * @param tool name and version of the program
 */
public record PdfAbout(
        String title,
        String author,
        String subject,
        String marking,
        Language language,
        Instant made,
        String tool) {}
