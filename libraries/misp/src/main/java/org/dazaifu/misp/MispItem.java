package org.dazaifu.misp;

import java.util.List;

/** What stands at one place of an input. */
public sealed interface MispItem {

    /** What is wrong with it, at most the first 1000; {@link #problemCount} counts all. */
    List<Problem> problems();

    /** How many things are wrong with it. */
    long problemCount();

    /**
     * An event.
     *
     * @param proposals how many proposals of others it had, which were left out
     */
    record Read(Event event, long proposals, List<Problem> problems, long problemCount)
            implements MispItem {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** The index of a feed. */
    record Index(FeedManifest manifest, List<Problem> problems, long problemCount)
            implements MispItem {
        public Index {
            problems = List.copyOf(problems);
        }
    }

    /** Something else, or the place where the input stops being JSON; at least one problem. */
    record Unreadable(List<Problem> problems, long problemCount) implements MispItem {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
