package org.dazaifu.telemetry;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory, read by name. A symbolic link is followed where it leads out of the directory that
 * the user named; what it leads to within is read under its own name, so that nothing is read twice
 * and no circle is entered.
 */
final class Directory implements Layer {

    private final Path path;
    private final Path root;
    private final @Nullable Directory parent;
    private final ContentOpener opener;
    private @Nullable Iterator<Path> rest;

    private Directory(Path path, Path root, @Nullable Directory parent, ContentOpener opener) {
        this.path = path;
        this.root = root;
        this.parent = parent;
        this.opener = opener;
    }

    static Directory root(Path path, ContentOpener opener) throws IOException {
        return new Directory(path, path.toRealPath(), null, opener);
    }

    @Override
    public String path() {
        return path.toString();
    }

    @Override
    public Step next() throws IOException {
        Iterator<Path> children = rest;
        if (children == null) {
            children = list().iterator();
            rest = children;
        }
        if (!children.hasNext()) {
            return Step.Signal.END;
        }
        Path child = children.next();
        if (Files.isSymbolicLink(child)) {
            return link(child);
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            return new Step.Inner(new Directory(child, root, this, opener));
        }
        return opener.file(child);
    }

    private Step link(Path link) {
        try {
            Path target = link.toRealPath();
            if (target.startsWith(root) || root.startsWith(target) || entered(target)) {
                return Step.Signal.NOTHING;
            }
            return Files.isDirectory(target)
                    ? new Step.Inner(new Directory(link, target, this, opener))
                    : opener.file(link);
        } catch (IOException e) {
            opener.notReadable(link.toString(), "It is a symbolic link that leads nowhere.");
            return Step.Signal.NOTHING;
        }
    }

    /** Whether a link on the way here led to the place or to something around or within it. */
    private boolean entered(Path target) {
        for (Directory at = this; at != null; at = at.parent) {
            if (target.startsWith(at.root) || at.root.startsWith(target)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> list() {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            opener.notReadable(
                    path.toString(),
                    "The directory could not be listed ("
                            + e.getMessage()
                            + "); nothing below it was read.");
        }
        children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
        return children;
    }

    @Override
    public void close() {}
}
