package org.dazaifu.casebook;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That somebody had a draft of a document written.
 *
 * @param by who
 * @param to the State it is for; empty where it is for everybody
 * @param partners with whom it is said
 * @param profile whose view of the law it rests on
 * @param place the directory it was written to
 * @param files the SHA-256 of each file in hexadecimal, by its name
 */
public record DraftingAct(
        String by,
        DocumentKind kind,
        Language language,
        String to,
        List<String> partners,
        String profile,
        String place,
        SortedMap<String, String> files) {

    static final String ACT = "drafted";

    public DraftingAct {
        partners = List.copyOf(partners);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (by.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException("somebody writes something");
        }
    }

    ObjectNode write(ObjectNode act) {
        act.put("by", by).put("kind", kind.word()).put("language", language.code());
        act.put("to", to).put("profile", profile).put("place", place);
        ArrayNode with = act.putArray("with");
        partners.forEach(with::add);
        ObjectNode hashes = act.putObject("files");
        files.forEach(hashes::put);
        return act;
    }
}
