package org.dazaifu.casebook;

import java.io.IOException;
import java.io.OutputStream;
import org.dazaifu.attribution.AssessmentJson;
import org.dazaifu.attribution.Change;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code review.json}: the analysts' changes and both assessments, for machines. */
public final class ReviewJson implements ReviewProduct {

    private static final String FORMAT = "dazaifu-review/1";

    @Override
    public String fileName() {
        return "review.json";
    }

    @Override
    public void write(ReviewContent content, OutputStream out) throws IOException {
        out.write(Json.pretty(of(content)));
    }

    /** Completes the record of what changes led to, in short. */
    static ObjectNode reviewed(ObjectNode act, ReviewContent content) {
        act.put("changes", content.changes().size());
        act.put("knowledge", content.knowledge().version());
        act.put("method", content.analyst().method());
        act.set(
                "assessment",
                FoundJson.write(FoundJson.assessed(AssessmentJson.of(content.analyst()))));
        return act;
    }

    /** The same as one object. */
    public static ObjectNode of(ReviewContent content) {
        ObjectNode file = Json.object();
        file.put("format", FORMAT);
        file.put("case", content.header().id().toString());
        file.put("made", content.made().toString());
        file.put("knowledge", content.knowledge().version());
        ArrayNode changes = file.putArray("changes");
        for (Change change : content.changes()) {
            ObjectNode node = changes.addObject().put("time", change.at().toString());
            ChangeJson.write(node, change);
        }
        file.set("machine", AssessmentJson.of(content.machine()));
        file.set("analyst", AssessmentJson.of(content.analyst()));
        return file;
    }
}
