package org.dazaifu.knowledge;

import java.util.List;

/**
 * One relation: a group, campaign or piece of software uses a technique or a piece of software.
 *
 * @param source the id of the group, campaign or software that uses
 * @param target the id of the technique or software that is used
 * @param reports the reports it rests on, ordered by id; none where ATT&amp;CK cites none
 */
public record Uses(String source, String target, List<Report> reports) {
    public Uses {
        reports = List.copyOf(reports);
    }
}
