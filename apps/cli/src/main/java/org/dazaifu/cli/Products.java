package org.dazaifu.cli;

import java.util.List;
import org.dazaifu.casebook.CaseProduct;
import org.dazaifu.casebook.bundle.StixBundle;
import org.dazaifu.casebook.report.ReportPage;

/** The files that a complete case is given beside {@code case.json}. */
final class Products {

    private Products() {}

    static List<CaseProduct> all() {
        return List.of(new StixBundle(), new ReportPage());
    }
}
