package org.dazaifu.stix.pattern;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dazaifu.stix.StixValue.Dictionary;

/** Whether an observation has an object that is as one expression in square brackets asks. */
final class ObservationTest {

    private final Test root;

    ObservationTest(ComparisonExpression expression) {
        this.root = compiled(expression);
    }

    /**
     * Whether it has; what can't be told because of a value is unknown.
     *
     * @param damaged is given the paths to such values
     */
    Truth of(Observation observation, Consumer<String> damaged) {
        Truth found = Truth.NO;
        for (Dictionary object : observation.objects()) {
            found = found.or(root.of(object, observation.referable(), damaged));
            if (found == Truth.YES) {
                return found;
            }
        }
        return found;
    }

    private interface Test {
        Truth of(Dictionary object, Map<String, Dictionary> referable, Consumer<String> damaged);
    }

    private static Test compiled(ComparisonExpression expression) {
        return switch (expression) {
            case ComparisonExpression.And(var operands) -> {
                List<Test> tests = operands.stream().map(ObservationTest::compiled).toList();
                yield (object, referable, damaged) -> {
                    Truth all = Truth.YES;
                    for (int i = 0; i < tests.size() && all != Truth.NO; i++) {
                        all = all.and(tests.get(i).of(object, referable, damaged));
                    }
                    return all;
                };
            }
            case ComparisonExpression.Or(var operands) -> {
                List<Test> tests = operands.stream().map(ObservationTest::compiled).toList();
                yield (object, referable, damaged) -> {
                    Truth any = Truth.NO;
                    for (int i = 0; i < tests.size() && any != Truth.YES; i++) {
                        any = any.or(tests.get(i).of(object, referable, damaged));
                    }
                    return any;
                };
            }
            case ComparisonExpression.Compared c -> any(c.path(), ValueTest.of(c));
            case ComparisonExpression.OneOf o -> any(o.path(), ValueTest.of(o));
            case ComparisonExpression.Exists(var path, var negated) ->
                    (object, referable, damaged) ->
                            Truth.of(
                                    isOf(path.type(), object)
                                            && PathWalk.values(object, path, referable).isEmpty()
                                                    == negated);
        };
    }

    /** One value that is as asked is enough, whatever the others are. */
    private static Test any(ObjectPath path, ValueTest test) {
        return (object, referable, damaged) -> {
            Truth found = Truth.NO;
            if (isOf(path.type(), object)) {
                for (ObservedValue value : PathWalk.values(object, path, referable)) {
                    found = found.or(test.of(value));
                }
            }
            if (found == Truth.UNKNOWN) {
                damaged.accept(PatternPrinter.print(path));
            }
            return found;
        };
    }

    private static boolean isOf(String type, Dictionary object) {
        return object.text("type").filter(type::equals).isPresent();
    }
}
