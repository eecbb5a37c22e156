package org.dazaifu.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The common properties of domain and relationship objects: STIX 2.1, section 3.2.
 *
 * @param created when the first version was made
 * @param modified when this version was made; not before {@code created}
 * @param createdBy the identity that made it, or null
 * @param confidence how sure its creator is, from 0 to 100, or null where it is not said
 * @param markings the marking definitions that apply
 * @param labels terms for it
 * @param references what it refers to outside of STIX
 */
public record Common(
        Instant created,
        Instant modified,
        @Nullable StixId createdBy,
        @Nullable Integer confidence,
        List<StixId> markings,
        List<String> labels,
        List<ExternalReference> references) {

    public Common {
        markings = List.copyOf(markings);
        labels = List.copyOf(labels);
        references = List.copyOf(references);
        if (modified.isBefore(created)) {
            throw new IllegalArgumentException("modified is before created");
        }
        if (createdBy != null && !createdBy.type().equals("identity")) {
            throw new IllegalArgumentException(
                    "an object is created by an identity, not by " + createdBy);
        }
        if (confidence != null && (confidence < 0 || confidence > 100)) {
            throw new IllegalArgumentException("confidence is from 0 to 100: " + confidence);
        }
        for (StixId marking : markings) {
            if (!marking.type().equals("marking-definition")) {
                throw new IllegalArgumentException("not a marking definition: " + marking);
            }
        }
    }

    /** The properties of an object made at {@code created}, without anything else. */
    public static Common of(Instant created) {
        return new Common(created, created, null, null, List.of(), List.of(), List.of());
    }

    /** These, made by {@code identity}. */
    public Common createdBy(StixId identity) {
        return new Common(created, modified, identity, confidence, markings, labels, references);
    }

    /** These, with {@code confidence} from 0 to 100. */
    public Common withConfidence(int confidence) {
        return new Common(created, modified, createdBy, confidence, markings, labels, references);
    }

    /** These, marked with {@code tlp} too. */
    public Common marked(Tlp tlp) {
        var more = new ArrayList<>(markings);
        more.add(tlp.id());
        return new Common(created, modified, createdBy, confidence, more, labels, references);
    }

    /** These, with {@code label} too. */
    public Common labelled(String label) {
        var more = new ArrayList<>(labels);
        more.add(label);
        return new Common(created, modified, createdBy, confidence, markings, more, references);
    }

    /** These, with {@code reference} too. */
    public Common referring(ExternalReference reference) {
        var more = new ArrayList<>(references);
        more.add(reference);
        return new Common(created, modified, createdBy, confidence, markings, labels, more);
    }

    /** The properties that stand before an object's own. */
    Properties start(StixId id) {
        return new Properties()
                .put("type", id.type())
                .put("spec_version", "2.1")
                .put("id", id)
                .put("created_by_ref", createdBy)
                .put("created", created)
                .put("modified", modified);
    }

    /** The object of {@code properties}, with the properties that stand after its own. */
    StixObject finish(Properties properties) {
        return new StixObject(
                properties
                        .put("confidence", confidence)
                        .putTexts("labels", labels)
                        .putDictionaries(
                                "external_references",
                                references.stream().map(ExternalReference::dictionary).toList())
                        .putTexts("object_marking_refs", markings)
                        .dictionary());
    }
}
