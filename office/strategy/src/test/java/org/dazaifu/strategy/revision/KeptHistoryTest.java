package org.dazaifu.strategy.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyReader;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHistoryTest {

    private static final String A = line(1);
    private static final String B = line(2);
    private static final String C = line(3);

    @TempDir Path root;
    private Git git;
    private Path directory;
    private int day;

    private static String line(int percent) {
        return """
        {"kind":"measure","recorded":"2022-04-0%dT00:00:00Z","by":"office","measure":"first","on":"2022-03-31","state":"under-way","percent":%d}
        """
                .formatted(percent, percent);
    }

    @BeforeEach
    void repository() throws Exception {
        NoConfiguration.apply();
        git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        directory = Files.createDirectories(root.resolve("plans/cyber"));
        Files.createDirectories(directory.resolve("record"));
        Files.writeString(directory.resolve("strategy.yaml"), Written.STRATEGY);
    }

    @AfterEach
    void close() {
        git.close();
    }

    private void record(String... lines) throws Exception {
        Files.writeString(directory.resolve("record/measures.jsonl"), String.join("", lines));
    }

    private RevCommit commit() throws Exception {
        Instant at = Instant.parse("2022-05-01T00:00:00Z").plusSeconds(86_400L * day++);
        PersonIdent who = new PersonIdent("A", "a@example.org", at, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("day " + day)
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .call();
    }

    private List<Finding> found() throws Exception {
        StrategyFiles files = StrategyDirectory.load(directory);
        return KeptHistory.check(directory, files, StrategyReader.read(files).strategy());
    }

    @Test
    void linesThatAreOnlyAddedAreNoRewriting() throws Exception {
        record(A);
        commit();
        record(A, B);
        commit();
        record(A, B, C);
        assertThat(found()).isEmpty();
        Files.writeString(directory.resolve("record/new.jsonl"), C);
        assertThat(found()).isEmpty();
    }

    @Test
    void aChangedLineIsToldWithItsCommitEvenIfTheChangeIsCommittedToo() throws Exception {
        record(A, B);
        RevCommit honest = commit();
        record(A, B.replace("\"percent\":2", "\"percent\":99"), C);
        for (int i = 0; i < 2; i++) {
            assertThat(found())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.code()).isEqualTo("record-rewritten");
                        assertThat(one.at().file()).endsWith("measures.jsonl");
                        assertThat(one.at().line()).isEqualTo(2);
                        assertThat(one.message())
                                .contains(honest.name().substring(0, 12))
                                .contains("changed or gone");
                    });
            commit();
        }
    }

    @Test
    void aLineThatIsGoneIsToldAlsoWhereTheWholeFileIs() throws Exception {
        record(A, B);
        commit();
        record(B);
        assertThat(found())
                .singleElement()
                .satisfies(one -> assertThat(one.at().line()).isEqualTo(1));
        Files.delete(directory.resolve("record/measures.jsonl"));
        commit();
        assertThat(found()).hasSize(2).allMatch(one -> one.code().equals("record-rewritten"));
    }

    @Test
    void aLineOutOfItsPlaceIsTold() throws Exception {
        record(A, B, C);
        commit();
        record(B, C, A);
        assertThat(found()).isNotEmpty().allMatch(one -> one.code().equals("record-out-of-place"));
    }

    @Test
    void whatWasTakenBackAndPutBackIsAsItWas() throws Exception {
        record(A, B);
        commit();
        record(A);
        commit();
        record(A, B);
        assertThat(found()).isEmpty();
    }

    @Test
    void aTornLineThatWasCompletedIsARewriting() throws Exception {
        record(A, "{\"kind\":");
        commit();
        record(A, B);
        assertThat(found())
                .singleElement()
                .satisfies(one -> assertThat(one.at().line()).isEqualTo(2));
    }

    @Test
    void whatAMergePutsBetweenIsNoRewriting() throws Exception {
        record(A);
        commit();
        git.checkout().setCreateBranch(true).setName("other").call();
        record(A, C);
        RevCommit other = commit();
        git.checkout().setName("main").call();
        record(A, B);
        commit();
        git.merge()
                .include(other)
                .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                .setCommit(false)
                .call();
        record(A, B, C);
        commit();
        assertThat(found()).isEmpty();
        record(A, B);
        assertThat(found())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("record-rewritten"));
    }

    @Test
    void aDefinitionOrTargetThatSaysSomethingElseIsTold() throws Exception {
        commit();
        Files.writeString(
                directory.resolve("strategy.yaml"),
                Written.with("{year: 2022, value: 48}", "{year: 2022, value: 72}"));
        assertThat(found())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("history-rewritten");
                    assertThat(one.message()).contains("target 2022", "'hours'");
                    assertThat(one.at().line()).isPositive();
                });
        Files.writeString(
                directory.resolve("strategy.yaml"),
                Written.with("words: Median hours.", "words: Mean hours."));
        assertThat(found())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("version 1"));
        Files.writeString(
                directory.resolve("strategy.yaml"),
                Written.with(
                        "{year: 2022, value: 48}",
                        "{year: 2022, value: 48}\n      - {year: 2022, value: 72, since: 2022-06-01, why: Snow.}"));
        assertThat(found()).isEmpty();
    }

    @Test
    void outsideGitNothingIsFound() throws Exception {
        record(A);
        Path copy = Files.createDirectories(root.resolveSibling(root.getFileName() + "-copy"));
        Files.writeString(copy.resolve("strategy.yaml"), Written.STRATEGY);
        StrategyFiles files = StrategyDirectory.load(copy);
        assertThat(KeptHistory.check(copy, files, StrategyReader.read(files).strategy())).isEmpty();
    }
}
