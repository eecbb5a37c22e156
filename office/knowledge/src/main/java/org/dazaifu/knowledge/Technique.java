package org.dazaifu.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technique or sub-technique in force. Those that ATT&amp;CK took back are {@link Retired}.
 *
 * @param id such as {@code T1059.001}
 * @param name its own name, without the parent's
 * @param domain the part of ATT&amp;CK it belongs to
 * @param tactics the tactics it serves, by ATT&amp;CK's short names such as {@code
 *     lateral-movement}; ordered
 * @param platforms where it applies, such as {@code Windows}
 * @param parent the id of the technique that this is a sub-technique of, or null
 */
public record Technique(
        String id,
        String name,
        Domain domain,
        List<String> tactics,
        List<String> platforms,
        @Nullable String parent)
        implements Entity {

    public Technique {
        tactics = List.copyOf(tactics);
        platforms = List.copyOf(platforms);
    }

    @Override
    public List<String> aliases() {
        return List.of();
    }
}
