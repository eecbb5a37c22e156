package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.ledger.Digest;
import tools.jackson.databind.node.ObjectNode;

/** Files that acts keep in a case: what was released, as it left. */
final class KeptFiles {

    /** Where they lie. */
    static final String DIRECTORY = "releases";

    /** The member of an act that has their hashes by name. */
    static final String MEMBER = "kept";

    private KeptFiles() {}

    /** What an act says that it kept: SHA-256 by path within the case; what is no hash is not. */
    static SortedMap<String, String> named(ObjectNode act) {
        SortedMap<String, String> named = new TreeMap<>();
        act.path(MEMBER)
                .properties()
                .forEach(one -> {
                    String sha256 = one.getValue().asString("");
                    if (isPlain(one.getKey()) && Digest.isHex(sha256)) {
                        named.put(DIRECTORY + "/" + one.getKey(), sha256);
                    }
                });
        return named;
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    }

    /** Writes files durably, those that are there already not again, and gives their hashes. */
    static Map<String, String> write(Path directory, SortedMap<String, byte[]> files)
            throws IOException {
        Path place = directory.resolve(DIRECTORY);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(place);
            DurableFile.syncDirectory(directory);
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!isPlain(file.getKey())) {
                throw new IllegalArgumentException("no plain name: " + file.getKey());
            }
            Path target = place.resolve(file.getKey());
            Digest sha256 = Sha256.of(file.getValue());
            if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    || !FileDigest.read(target, _ -> {}).sha256().equals(sha256)) {
                DurableFile.write(target, out -> out.write(file.getValue()));
            }
            hashes.put(file.getKey(), sha256.hex());
        }
        return hashes;
    }

    static byte[] read(Path directory, CaseAct act, String name) throws IOException, CaseException {
        String path = DIRECTORY + "/" + name;
        String sha256 = named(act.content()).get(path);
        Path file = directory.resolve(path);
        if (sha256 == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw broken(directory, path, "is not there");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).hex().equals(sha256)) {
            throw broken(directory, path, "is not the file that was kept");
        }
        return bytes;
    }

    private static CaseException broken(Path directory, String path, String what) {
        return new CaseException(
                CaseException.Code.BROKEN,
                "%s %s; run `dazaifu verify %s`"
                        .formatted(directory.resolve(path), what, directory),
                null);
    }

    /** The files there that nobody put on the ledger. */
    static Collection<String> strangers(Path directory, Collection<String> known)
            throws IOException {
        Collection<String> strangers = new TreeSet<>();
        Path place = directory.resolve(DIRECTORY);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.list(place)) {
                all.map(one -> DIRECTORY + "/" + one.getFileName()).forEach(strangers::add);
            }
        }
        strangers.removeAll(known);
        return strangers;
    }
}
