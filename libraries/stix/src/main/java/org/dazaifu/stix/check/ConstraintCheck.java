package org.dazaifu.stix.check;

import java.util.List;
import java.util.Optional;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.check.Constraint.AnyOf;
import org.dazaifu.stix.check.Constraint.MostOne;
import org.dazaifu.stix.check.Constraint.Not;
import org.dazaifu.stix.check.Constraint.OneOf;
import org.dazaifu.stix.check.Constraint.Order;
import org.dazaifu.stix.check.Constraint.When;
import org.dazaifu.stix.check.Constraint.With;

/** What properties demand of each other, in one value. */
final class ConstraintCheck {

    private final Report report;

    ConstraintCheck(Report report) {
        this.report = report;
    }

    void check(Shape shape, Dictionary value, Place at) {
        shape.rules().forEach(rule -> check(rule, shape.section(), value, at));
    }

    private void check(Constraint rule, String section, Dictionary value, Place at) {
        switch (rule) {
            case AnyOf(var names) -> {
                if (there(names, value).isEmpty()) {
                    report.error(
                            at,
                            section,
                            "none of " + list(names) + " is there",
                            "write at least one of them");
                }
            }
            case OneOf(var names) -> {
                if (there(names, value).size() != 1) {
                    report.error(
                            at,
                            section,
                            "of " + list(names) + " there are " + there(names, value).size(),
                            "write exactly one of them");
                }
            }
            case MostOne(var names) -> {
                if (there(names, value).size() > 1) {
                    report.error(
                            at,
                            section,
                            list(there(names, value)) + " exclude each other",
                            "write one of them");
                }
            }
            case With(String name, var needed) -> {
                if (has(value, name) && there(needed, value).size() < needed.size()) {
                    report.error(
                            at.in(name),
                            section,
                            name + " is there without " + list(needed),
                            "write " + list(needed) + " too, or leave " + name + " out");
                }
            }
            case Order order -> order(order, section, value, at);
            case When(String name, boolean wanted, boolean needs, String other) -> {
                boolean applies =
                        value.entries().get(name) instanceof Flag(boolean flag) && flag == wanted;
                if (applies && needs != has(value, other)) {
                    report.error(
                            at.in(needs ? name : other),
                            section,
                            name + " is " + wanted + (needs ? " without " : " with ") + other,
                            needs ? "write " + other : "leave " + other + " out");
                }
            }
            case Not(var names) -> {
                for (String name : there(names, value)) {
                    report.error(
                            at.in(name),
                            section,
                            name + " must not be used on objects of this class",
                            "leave it out");
                }
            }
            case Constraint.Outdated(var names) -> {
                for (String name : there(names, value)) {
                    report.warning(
                            at.in(name),
                            section,
                            name + " is deprecated",
                            "write relationships or object_refs instead");
                }
            }
        }
    }

    private void order(Order rule, String section, Dictionary value, Place at) {
        Optional<Timestamp> earlier = value.text(rule.earlier()).flatMap(Timestamp::of);
        Optional<Timestamp> later = value.text(rule.later()).flatMap(Timestamp::of);
        if (earlier.isEmpty() || later.isEmpty()) {
            return;
        }
        int order = later.get().compareTo(earlier.get());
        if (order < 0 || order == 0 && rule.strict()) {
            report.error(
                    at.in(rule.later()),
                    section,
                    rule.later()
                            + (order < 0 ? " is before " : " is the same as ")
                            + rule.earlier(),
                    "write a time " + (rule.strict() ? "after " : "not before ") + rule.earlier());
        }
    }

    private static List<String> there(List<String> names, Dictionary value) {
        return names.stream().filter(n -> has(value, n)).toList();
    }

    private static boolean has(Dictionary value, String name) {
        return value.entries().containsKey(name);
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
