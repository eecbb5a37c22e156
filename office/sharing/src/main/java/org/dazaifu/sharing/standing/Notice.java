package org.dazaifu.sharing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Notes that tell an audience what of what it had does not stand any more. They say identifiers
 * that it had, and what it is told in words; nothing else.
 */
final class Notice {

    /** How many identifiers one note names, so that none grows beyond what a server takes. */
    private static final int MOST = 1000;

    static final String ABSTRACT = "Correction of what was shared / 提供情報の訂正";
    static final String REVOKED =
            "What this note refers to was changed or is revoked (revoked: true): use the latest version only. / 参照先は変更又は取消し済み。最新版のみを使用すること。";
    static final String REMOVED = "No longer shared, to be deleted: / 提供を取りやめたため、削除すること：";
    static final String REISSUED =
            "Shared anew under the same version, to be taken anew: / 同一の版のまま差し替えたため、再取得すること：";

    private final IntFunction<String> ids;
    private final Instant at;
    private final List<StixValue> marking;
    private final String maker;

    /**
     * @param ids the identifier of the nth notice of the case
     */
    Notice(IntFunction<String> ids, Instant at, Tlp label, String maker) {
        this.ids = ids;
        this.at = at;
        this.marking = List.of(new Text(label.id().toString()));
        this.maker = maker;
    }

    /** The identifier of an audience's nth notice of a case, from 1. */
    static String id(AudienceKey key, String caseId, int number) {
        return "note--" + key.uuid("notice", caseId + "\n" + number);
    }

    /** The identifiers that a notice names. */
    static void named(@Nullable StixObject notice, Set<String> into) {
        String content = notice == null ? "" : notice.properties().text("content").orElse("");
        for (String word : content.split("\\s", -1)) {
            if (word.contains("--")) {
                into.add(word);
            }
        }
    }

    /** A text without the sentences of every notice, which tell nothing. */
    static String withoutFormulas(String text) {
        String rest = text;
        for (String formula : List.of(ABSTRACT, REVOKED, REMOVED, REISSUED)) {
            rest = rest.replace(formula, "");
        }
        return rest;
    }

    /** The notes of one correction, the first with {@code first} as its number. */
    List<StixObject> notes(
            int first,
            String told,
            Collection<String> about,
            SortedSet<String> removed,
            SortedSet<String> reissued) {
        List<String> lines = new ArrayList<>();
        removed.forEach(id -> lines.add(REMOVED + " " + id));
        reissued.forEach(id -> lines.add(REISSUED + " " + id));
        List<String> refs = new ArrayList<>(new TreeSet<>(about));
        List<StixObject> notes = new ArrayList<>();
        for (int n = 0; n == 0 || n * MOST < Math.max(lines.size(), refs.size()); n++) {
            String id = ids.apply(first + n);
            List<String> named = part(lines, n);
            List<String> referred = part(refs, n);
            List<String> text = new ArrayList<>();
            if (!told.isBlank()) {
                text.add(told.strip());
            }
            if (!referred.isEmpty()) {
                text.add(REVOKED);
            }
            text.addAll(named);
            notes.add(
                    note(id, String.join("\n", text), referred.isEmpty() ? List.of(id) : referred));
        }
        return notes;
    }

    private static List<String> part(List<String> all, int n) {
        return all.subList(Math.min(n * MOST, all.size()), Math.min((n + 1) * MOST, all.size()));
    }

    /** A note needs something to refer to; where there is nothing, it refers to itself. */
    private StixObject note(String id, String content, List<String> refs) {
        Map<String, StixValue> note = new TreeMap<>();
        note.put("type", new Text("note"));
        note.put("spec_version", new Text("2.1"));
        note.put("id", new Text(id));
        note.put("created", new Text(Updating.written(at)));
        note.put("modified", new Text(Updating.written(at)));
        if (!maker.isEmpty()) {
            note.put("created_by_ref", new Text(maker));
        }
        note.put("abstract", new Text(ABSTRACT));
        note.put("content", new Text(content));
        note.put("object_refs", new Items(refs.stream().<StixValue>map(Text::new).toList()));
        note.put("object_marking_refs", new Items(marking));
        return new StixObject(new Dictionary(note));
    }
}
