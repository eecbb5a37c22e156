package org.dazaifu.strategy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dazaifu.response.yaml.Nearest;

/** Collects findings, each at the most exact place that is known. */
public final class Findings {

    /**
     * Looking for what was meant costs time; after so many unknown ids nobody reads it any more.
     */
    private static final int SUGGESTIONS = 200;

    private final StrategyDocument document;
    private final List<Finding> found = new ArrayList<>();
    private int unknown;

    public Findings(StrategyDocument document) {
        this.document = document;
    }

    /** The strategy that is looked at. */
    public Strategy strategy() {
        return document.strategy();
    }

    /** All so far, by place. */
    public List<Finding> sorted() {
        return found.stream().sorted().toList();
    }

    /** Adds an error at a key path, or at {@code otherwise} where the key is absent. */
    public void error(String code, String path, Place otherwise, String message) {
        found.add(new Finding(Severity.ERROR, code, document.place(path, otherwise), message));
    }

    /** Adds a warning at a key path, or at {@code otherwise} where the key is absent. */
    public void warning(String code, String path, Place otherwise, String message) {
        found.add(new Finding(Severity.WARNING, code, document.place(path, otherwise), message));
    }

    /** Adds what somebody else found. */
    public void addAll(Collection<Finding> more) {
        found.addAll(more);
    }

    /** Tells of an id that names nothing, with the nearest that does. */
    public void unlessKnown(
            String kind, String id, Set<String> known, String path, Place otherwise) {
        if (known.contains(id)) {
            return;
        }
        unknown++;
        String near =
                unknown > SUGGESTIONS
                        ? ""
                        : Nearest.to(id, known)
                                .map(one -> "; did you mean '" + one + "'?")
                                .orElse("; write the id of one that is listed, or list it");
        error("unknown-id", path, otherwise, "there is no " + kind + " '" + id + "'" + near);
    }
}
