package org.dazaifu.strategy.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Notice;
import org.dazaifu.strategy.generated.GeneratedCase.Reported;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.generated.GeneratedCase.Review;
import org.dazaifu.strategy.generated.GeneratedCase.Said;
import org.dazaifu.strategy.indicator.IndependentFigures.Expected;

/** Figures of cases and notices. */
final class IndependentOfCases extends IndependentCases {

    IndependentOfCases(List<GeneratedCase> all, Instant moment, Instant begin) {
        super(all, moment, begin);
    }

    Expected noticeHours(String audience, boolean median) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            for (Notice notice : one.notices) {
                Instant first = first(one);
                Affected affected = affected(one);
                boolean wanted = notice.audience().equals(audience);
                if (median) {
                    String area = affected == null ? "" : affected.area();
                    String prefecture =
                            switch (area) {
                                case "jp-131016", "jp-130001" -> "jp-130001";
                                case "jp-141003" -> "jp-140007";
                                case "jp-271004" -> "jp-270008";
                                case "jp-401307", "jp-400009" -> "jp-400009";
                                default -> "none";
                            };
                    wanted &= notice.recipient().equals(prefecture);
                }
                if (wanted
                        && known(notice.when())
                        && counts(notice.when().at())
                        && first != null
                        && !first.isAfter(notice.when().at())) {
                    values.add(hours(first, notice.when().at()));
                }
            }
        }
        return median ? quantile(values, 0.5) : total(values, true);
    }

    Expected reportedInTime(boolean unreportedToo) {
        int yes = 0;
        int n = 0;
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (affected != null && affected.critical() && counts(at(one))) {
                Reported reported = one.reported;
                boolean told = reported != null && known(reported.when());
                if (told || unreportedToo) {
                    n++;
                }
                if (reported != null
                        && told
                        && hours(reported.detected(), reported.when().at()) <= 24) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    Expected notified() {
        int yes = 0;
        int n = 0;
        for (GeneratedCase one : cases) {
            Results found = found(one);
            if (found != null && found.aims().contains("ip-theft") && counts(at(one))) {
                n++;
                if (one.notices.stream().anyMatch(notice -> known(notice.when()))) {
                    yes++;
                }
            }
        }
        return share(yes, n);
    }

    Expected closeHours(boolean localOnly, double q) {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            Dated closed = one.closed;
            boolean wanted = !localOnly || affected != null && affected.localGovernment();
            if (wanted && closed != null && known(closed) && counts(at(one))) {
                values.add(hours(one.opened, closed.at()));
            }
        }
        return quantile(values, q);
    }

    Expected prefectures() {
        Set<String> all = new TreeSet<>();
        int n = 0;
        for (GeneratedCase one : cases) {
            Affected affected = affected(one);
            if (affected != null && counts(at(one))) {
                n++;
                all.add(affected.area().substring(0, 5));
            }
        }
        return new Expected(all.size(), n);
    }

    Expected daysToOpen() {
        List<Double> values = new ArrayList<>();
        for (GeneratedCase one : cases) {
            Instant first = first(one);
            if (first != null && counts(at(one))) {
                values.add(days(first, one.opened));
            }
        }
        return quantile(values, 0.5);
    }

    Expected heldForAState() {
        int n = 0;
        for (GeneratedCase one : cases) {
            Results found = found(one);
            if (found != null && counts(at(one))) {
                Said held = found.machine();
                for (Review review : found.reviews()) {
                    if (!review.known().isAfter(moment)) {
                        held = review.led();
                    }
                }
                if (held != null && held.rung().equals("state")) {
                    n++;
                }
            }
        }
        return new Expected(n, n);
    }

    Expected ofEnergy() {
        int n = 0;
        for (GeneratedCase one : cases) {
            Results found = found(one);
            if (found != null && found.sector().equals("energy") && counts(at(one))) {
                n++;
            }
        }
        return new Expected(n, n);
    }
}
