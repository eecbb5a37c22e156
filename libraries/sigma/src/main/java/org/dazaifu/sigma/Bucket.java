package org.dazaifu.sigma;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one kind of event is asked about, compiled.
 *
 * @param rules in the order of the rule set
 * @param checks the condition of each
 * @param atoms how many atoms there are
 * @param comparisons how many patterns may have to be compared
 * @param triggers for each atom, the rules that may be true once it is
 * @param always a bit for each rule that must be asked every time
 * @param fields what to ask of a field's values, by the name the log gives it
 * @param derived what to ask of values that are made from other fields
 * @param everyValue what to ask of every value, null for nothing
 */
record Bucket(
        Rule[] rules,
        Check[] checks,
        int atoms,
        int comparisons,
        int[][] triggers,
        long[] always,
        Map<String, FieldPlan> fields,
        Derived[] derived,
        @Nullable FieldPlan everyValue) {

    /** Values made from other fields, and what to ask of them. */
    record Derived(FieldSource source, FieldPlan plan) {}

    int atomWords() {
        return (atoms + 63) / 64;
    }
}
