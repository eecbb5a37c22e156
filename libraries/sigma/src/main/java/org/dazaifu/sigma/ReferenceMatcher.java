package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The meaning of rules in the most obvious form: every rule is looked at for every event, and its
 * tree is followed from the root. It is slow, and exists so that the fast matcher can be held to
 * it.
 */
public final class ReferenceMatcher implements RuleMatcher {

    private final List<Routed> rules = new ArrayList<>();
    private final Evaluation evaluation = new Evaluation(RegularExpression::isFoundIn);

    private record Routed(Rule rule, List<Route> routes) {}

    public ReferenceMatcher(List<Rule> rules, RoutingTable table) {
        rules.forEach(rule -> this.rules.add(new Routed(rule, table.routes(rule.logSource()))));
    }

    @Override
    public void match(LogEvent event, Consumer<? super Rule> found) {
        for (Routed routed : rules) {
            for (Route route : routed.routes()) {
                if (route.admits(event.product(), event.channel(), event.eventId())
                        && evaluation.isTrue(
                                route.expression(routed.rule().detection().expression()),
                                route.view(),
                                event)) {
                    found.accept(routed.rule());
                    break;
                }
            }
        }
    }
}
