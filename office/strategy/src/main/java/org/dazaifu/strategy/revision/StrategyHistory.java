package org.dazaifu.strategy.revision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyFiles.Written;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What a strategy's git repository remembers of it. Reads only; needs no git on the machine. */
public final class StrategyHistory implements AutoCloseable {

    private final Repository repository;

    private StrategyHistory(Repository repository) {
        this.repository = repository;
    }

    /** The repository in which a file or directory lies; empty where it lies in none. */
    public static Optional<StrategyHistory> of(Path path) throws IOException {
        NoConfiguration.apply();
        File start = path.toRealPath().toFile();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start);
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        return Optional.of(new StrategyHistory(repository));
    }

    /** The commit of a revision such as {@code HEAD~3}, {@code v2} or a hash; empty if none. */
    public Optional<Commit> commit(String revision) throws IOException {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null ? Optional.empty() : Optional.of(described(id));
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    private Commit described(ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(id);
            return new Commit(commit.name(), Instant.ofEpochSecond(commit.getCommitTime()));
        }
    }

    /**
     * A commit.
     *
     * @param id its hash
     * @param at when it was committed
     */
    public record Commit(String id, Instant at) {}

    /** The last commit before HEAD, itself included, that was made by a moment. */
    public Optional<Commit> lastBy(Instant moment) throws IOException {
        ObjectId head = repository.resolve("HEAD^{commit}");
        if (head == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                if (commit.getCommitTime() <= moment.getEpochSecond()) {
                    return Optional.of(described(commit));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Commits before HEAD, itself included, that changed one of these paths, newest first.
     *
     * @param paths files or directories from the repository's root
     * @param most no more than this
     */
    List<Commit> changing(List<String> paths, int most) throws IOException {
        ObjectId head = repository.resolve("HEAD^{commit}");
        List<Commit> commits = new ArrayList<>();
        if (head == null) {
            return commits;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.setTreeFilter(
                    AndTreeFilter.create(
                            PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                if (commits.size() == most) {
                    break;
                }
                commits.add(
                        new Commit(commit.name(), Instant.ofEpochSecond(commit.getCommitTime())));
            }
        }
        return commits;
    }

    /** Whether anything of a strategy's directory is not as it was committed. */
    public boolean isDirty(Path strategy) throws IOException {
        String path = inside(strategy);
        Path directory = Files.isDirectory(strategy) ? strategy : strategy.toRealPath().getParent();
        try {
            String within = directory == null ? path : inside(directory);
            var command = new Git(repository).status();
            Status status = (within.isEmpty() ? command : command.addPath(within)).call();
            return !status.isClean();
        } catch (GitAPIException e) {
            throw new IOException("the state of " + strategy + " in git is unknown", e);
        }
    }

    /** A path of the machine as the repository names it, with {@code /}. */
    public String inside(Path path) throws IOException {
        Path root = repository.getWorkTree().toPath().toRealPath();
        return root.relativize(path.toRealPath()).toString().replace(File.separatorChar, '/');
    }

    /**
     * A strategy's files in a commit.
     *
     * @param path of the directory, or of the document, from the repository's root
     * @return empty where the commit has no document there
     * @throws MistakesException where a file is too long or no text
     */
    public Optional<StrategyFiles> files(Commit commit, String path)
            throws IOException, MistakesException {
        String given = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean direct = given.endsWith(".yaml") || given.endsWith(".yml");
        String directory = direct ? parent(given) : given.isEmpty() ? "" : given + "/";
        String document = direct ? given : directory + StrategyFiles.DOCUMENT;
        String shown = commit.id().substring(0, 12) + ":";
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit read = walk.parseCommit(ObjectId.fromString(commit.id()));
            Optional<Written> main = file(read, document, shown + document);
            if (main.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new StrategyFiles(
                            main.get(),
                            all(read, directory + StrategyFiles.TRANSLATIONS, ".yaml", shown),
                            all(read, directory + StrategyFiles.RECORD, ".jsonl", shown)));
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private Optional<Written> file(RevCommit commit, String path, String shown)
            throws IOException, MistakesException {
        try (TreeWalk tree = TreeWalk.forPath(repository, path, commit.getTree())) {
            if (tree == null || tree.isSubtree()) {
                return Optional.empty();
            }
            return Optional.of(written(tree.getObjectId(0), shown, false));
        }
    }

    private SortedMap<String, Written> all(
            RevCommit commit, String directory, String ending, String shown)
            throws IOException, MistakesException {
        SortedMap<String, Written> files = new TreeMap<>();
        boolean lines = ending.equals(".jsonl");
        try (TreeWalk found = TreeWalk.forPath(repository, directory, commit.getTree())) {
            if (found == null || !found.isSubtree()) {
                return files;
            }
            try (TreeWalk tree = new TreeWalk(repository)) {
                tree.addTree(found.getObjectId(0));
                while (tree.next()) {
                    String name = tree.getNameString();
                    if (!tree.isSubtree() && name.endsWith(ending)) {
                        String key =
                                lines ? name : name.substring(0, name.length() - ending.length());
                        files.put(
                                key,
                                written(
                                        tree.getObjectId(0),
                                        shown + directory + "/" + name,
                                        lines));
                    }
                }
            }
        }
        return files;
    }

    private Written written(ObjectId blob, String shown, boolean lines)
            throws IOException, MistakesException {
        int most = Math.toIntExact(StrategyDirectory.most(lines) + 1);
        var loader = repository.open(blob);
        if (loader.getSize() >= most) {
            return StrategyDirectory.decoded(shown, new byte[most], lines);
        }
        return StrategyDirectory.decoded(shown, loader.getBytes(most), lines);
    }

    @Override
    public void close() {
        repository.close();
    }
}
