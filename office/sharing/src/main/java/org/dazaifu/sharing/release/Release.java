package org.dazaifu.sharing.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.stix.Bundle;

/**
 * What goes to an audience, and, never to leave, what does not.
 *
 * @param audience who gets it
 * @param bundle what goes
 * @param losses what does not go as it is, for ourselves
 * @param forbidden what must be nowhere in any output: identifiers of what was removed and names,
 *     in lower case
 */
public record Release(Audience audience, Bundle bundle, List<Loss> losses, Set<String> forbidden) {

    public Release {
        losses = List.copyOf(losses);
        forbidden = Set.copyOf(forbidden);
    }

    /** The bundle as it is written; the same release gives the same bytes. */
    public byte[] stix() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            bundle.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
