package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.yaml.Problems;

/** Finds rules that rest on themselves. */
final class Cycles {

    private final LawBook book;
    private final Problems problems;
    private final Set<Condition> done = new HashSet<>();
    private final LinkedHashSet<Condition> path = new LinkedHashSet<>();

    Cycles(LawBook book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    void tell() {
        for (Rule rule : book.rules()) {
            visit(new Condition.RuleMet(rule.id()), rule);
            for (Element element : rule.elements()) {
                visit(new Condition.ElementMet(rule.id(), element.id()), rule);
            }
        }
    }

    private void visit(Condition node, Rule from) {
        if (done.contains(node)) {
            return;
        }
        if (!path.add(node)) {
            problems.add(
                    from.file(),
                    from.line(),
                    "the rule rests on itself: "
                            + words(node)
                            + "; let one of them ask facts instead");
            return;
        }
        switch (node) {
            case Condition.RuleMet(String id) ->
                    book.find(id).ifPresent(rule -> visit(rule.answer(), rule));
            case Condition.ElementMet(String id, String name) -> {
                Optional<Rule> rule = book.find(id);
                rule.flatMap(one -> one.element(name))
                        .ifPresent(element -> visit(element.when(), rule.get()));
            }
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> inner(part, from));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> inner(part, from));
            case Condition.Not(Condition part) -> inner(part, from);
            case Condition.FactIs _, Condition.Position _, Condition.Confident _ -> {}
        }
        path.remove(node);
        done.add(node);
    }

    /** Equal combinations may stand within each other; only names can be met again. */
    private void inner(Condition part, Rule from) {
        switch (part) {
            case Condition.RuleMet _, Condition.ElementMet _ -> visit(part, from);
            case Condition.All(List<Condition> parts) -> parts.forEach(one -> inner(one, from));
            case Condition.Any(List<Condition> parts) -> parts.forEach(one -> inner(one, from));
            case Condition.Not(Condition one) -> inner(one, from);
            case Condition.FactIs _, Condition.Position _, Condition.Confident _ -> {}
        }
    }

    private String words(Condition again) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        for (Condition one : path) {
            within |= one.equals(again);
            if (within) {
                name(one, names);
            }
        }
        name(again, names);
        return String.join(" → ", names);
    }

    private static void name(Condition node, List<String> names) {
        switch (node) {
            case Condition.RuleMet(String id) -> names.add(id);
            case Condition.ElementMet(String id, String element) -> names.add(id + "/" + element);
            case Condition.All _,
                    Condition.Any _,
                    Condition.Not _,
                    Condition.FactIs _,
                    Condition.Position _,
                    Condition.Confident _ -> {}
        }
    }
}
