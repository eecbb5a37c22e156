package org.dazaifu.strategy.site.data;

import java.util.List;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.export.CsvTable;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.site.content.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections as a table and as JSON. */
final class CorrectionData {

    private CorrectionData() {}

    static String csv(Report report) {
        CsvTable table =
                new CsvTable(List.of("corrected", "by", "subject", "reported", "wrong", "right"));
        String language = report.strategy().language();
        report.corrections()
                .forEach(one ->
                        table.row(
                                one.recorded(),
                                one.by(),
                                one.subject(),
                                one.reported(),
                                one.wrong().in(language),
                                one.right().in(language)));
        return table.toString();
    }

    static void json(Report report, ArrayNode into) {
        for (Correction one : report.corrections()) {
            ObjectNode node = into.addObject();
            node.put("corrected", one.recorded().toString()).put("by", one.by());
            node.put("subject", one.subject()).put("reported", one.reported().toString());
            text(one.wrong(), node.putObject("wrong"));
            text(one.right(), node.putObject("right"));
        }
    }

    static void text(Text text, ObjectNode into) {
        text.byLanguage().forEach(into::put);
    }
}
