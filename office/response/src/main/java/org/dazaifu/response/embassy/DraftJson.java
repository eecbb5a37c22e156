package org.dazaifu.response.embassy;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft for programs, with what is behind each sentence; docs/embassy.md has the form. */
public final class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DraftJson() {}

    /** The draft as one object, over several lines. */
    public static String of(Draft draft) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", "dazaifu-draft/1").put("kind", draft.kind().word());
        json.put("language", draft.language().code()).put("to", draft.to());
        draft.partners().forEach(json.putArray("with")::add);
        json.put("marking", draft.marking().label()).put("title", draft.title());
        draft.top().forEach(json.putArray("top")::add);
        ArrayNode paragraphs = json.putArray("paragraphs");
        for (Paragraph paragraph : draft.paragraphs()) {
            ObjectNode one = paragraphs.addObject();
            one.put("part", paragraph.part().name().toLowerCase(java.util.Locale.ROOT));
            one.put("number", paragraph.number());
            ArrayNode sentences = one.putArray("sentences");
            paragraph.sentences().forEach(sentence -> sentence(sentence, sentences.addObject()));
        }
        draft.bottom().forEach(json.putArray("bottom")::add);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static void sentence(Sentence sentence, ObjectNode json) {
        json.put("id", sentence.id()).put("text", sentence.text());
        json.put("formula", sentence.formula()).put("marking", sentence.marking().label());
        ArrayNode facts = json.putArray("facts");
        for (SaidFact fact : sentence.facts()) {
            ObjectNode one = facts.addObject().put("name", fact.name()).put("value", fact.value());
            one.put("marking", fact.marking().label().label()).put("proposed", fact.proposed());
            fact.marking().words().forEach(one.putArray("release")::add);
        }
        sentence.rules().forEach(json.putArray("rules")::add);
    }
}
