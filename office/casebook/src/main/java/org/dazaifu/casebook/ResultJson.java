package org.dazaifu.casebook;

import tools.jackson.databind.node.ObjectNode;

final class ResultJson {
    private ResultJson() {}

    static ObjectNode investigated(
            ObjectNode act,
            CaseHeader header,
            CaseResult result,
            long sightings,
            DurableFile.Written file) {
        return act;
    }

    static ObjectNode findings(CaseContent content) {
        return Json.object();
    }
}
