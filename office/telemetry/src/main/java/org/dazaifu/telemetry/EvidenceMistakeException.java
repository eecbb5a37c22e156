package org.dazaifu.telemetry;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the user named as evidence cannot be read as such: it is not there, may not be opened, or
 * holds no file. All mistakes are told at once, before anything is read.
 */
public final class EvidenceMistakeException extends Exception {

    private final transient List<Mistake> mistakes;

    EvidenceMistakeException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::sentence).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes in the order of the evidence. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One mistake.
     *
     * @param path what the user named
     * @param sentence what is wrong with it and what to do
     */
    public record Mistake(Path path, String sentence) {}
}
