package org.dazaifu.strategy.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyReader;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyHistoryTest {

    private static final String REPORT =
            """
            {"kind":"measure","recorded":"%s","by":"office","measure":"first","on":"2022-03-31","state":"under-way","percent":%d}
            """;

    @TempDir Path root;

    private Path strategy(String text) throws Exception {
        Path directory = Files.createDirectories(root.resolve("plans/cyber"));
        Files.writeString(directory.resolve("strategy.yaml"), text);
        Files.createDirectories(directory.resolve("record"));
        return directory;
    }

    private void commit(Git git, String at) throws Exception {
        NoConfiguration.apply();
        PersonIdent who = new PersonIdent("A", "a@example.org", Instant.parse(at), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit().setMessage(at).setAuthor(who).setCommitter(who).setSign(false).call();
    }

    private static String owner(StrategyAsOf known) {
        return known.reading().strategy().measure("first").orElseThrow().owner().orElse("");
    }

    @Test
    void aDayShowsWhatWasCommittedByItsEndInTheStrategysZone() throws Exception {
        NoConfiguration.apply();
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Path directory = strategy(Written.STRATEGY);
            commit(git, "2022-01-10T00:00:00Z");
            strategy(Written.with("owner: office", "owner: ministry"));
            commit(git, "2022-02-01T14:59:59Z");
            assertThat(owner(StrategyAsOf.read(directory, LocalDate.of(2022, 1, 31))))
                    .isEqualTo("office");
            StrategyAsOf second = StrategyAsOf.read(directory, LocalDate.of(2022, 2, 1));
            assertThat(owner(second)).isEqualTo("ministry");
            assertThat(second.commit()).isPresent();
            strategy(Written.with("    owner: office\n", ""));
            commit(git, "2022-02-01T15:00:00Z");
            assertThat(owner(StrategyAsOf.read(directory, LocalDate.of(2022, 2, 1))))
                    .isEqualTo("ministry");
            assertThat(owner(StrategyAsOf.read(directory, LocalDate.of(2022, 2, 2)))).isEmpty();
            assertThatThrownBy(() -> StrategyAsOf.read(directory, LocalDate.of(2022, 1, 9)))
                    .isInstanceOf(MistakesException.class)
                    .hasMessageContaining("not in git yet on 2022-01-09");
        }
    }

    @Test
    void aLineThatWasEnteredLateIsNotKnownEarlierWhateverItSays() throws Exception {
        NoConfiguration.apply();
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Path directory = strategy(Written.STRATEGY);
            Path record = directory.resolve("record/measures.jsonl");
            Files.writeString(record, REPORT.formatted("2022-04-01T00:00:00Z", 10));
            commit(git, "2022-04-02T00:00:00Z");
            Files.writeString(
                    record,
                    REPORT.formatted("2022-04-01T00:00:00Z", 10)
                            + REPORT.formatted("2022-04-02T00:00:00Z", 90));
            commit(git, "2022-06-01T00:00:00Z");
            StrategyAsOf may = StrategyAsOf.read(directory, LocalDate.of(2022, 5, 1));
            assertThat(may.reading().record().entries()).hasSize(1);
            StrategyAsOf march = StrategyAsOf.read(directory, LocalDate.of(2022, 6, 2));
            assertThat(march.reading().record().entries()).hasSize(2);
        }
    }

    @Test
    void aDocumentThatKeepsItsOwnHistoryDoesNotAskGit() throws Exception {
        NoConfiguration.apply();
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Path directory =
                    strategy(Written.with("  country: JP", "  country: JP\n  history: document"));
            commit(git, "2026-01-10T00:00:00Z");
            StrategyAsOf known = StrategyAsOf.read(directory, LocalDate.of(2022, 1, 1));
            assertThat(known.commit()).isEmpty();
            assertThat(owner(known)).isEqualTo("office");
        }
    }

    @Test
    void aRevisionIsReadAndChangesAreSeen() throws Exception {
        NoConfiguration.apply();
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Path directory = strategy(Written.STRATEGY);
            commit(git, "2022-01-10T00:00:00Z");
            try (StrategyHistory history = StrategyHistory.of(directory).orElseThrow()) {
                assertThat(history.isDirty(directory)).isFalse();
                strategy(Written.with("owner: office", "owner: ministry"));
                assertThat(history.isDirty(directory)).isTrue();
                assertThat(history.isDirty(directory.resolve("strategy.yaml"))).isTrue();
                var head = history.commit("HEAD").orElseThrow();
                Strategy read =
                        StrategyReader.read(history.files(head, "plans/cyber").orElseThrow())
                                .strategy();
                assertThat(read.measure("first").orElseThrow().owner()).contains("office");
                assertThat(read.measures().getFirst().at().file())
                        .endsWith(":plans/cyber/strategy.yaml");
                assertThat(history.files(head, "plans/cyber/strategy.yaml")).isPresent();
                assertThat(history.files(head, "plans")).isEqualTo(Optional.empty());
                assertThat(history.commit("nothing")).isEmpty();
                assertThat(history.commit("a..b:^")).isEmpty();
            }
        }
    }

    @Test
    void outsideGitTheFilesAreReadAsTheyLieThere() throws Exception {
        Path directory = strategy(Written.STRATEGY);
        assertThat(StrategyHistory.of(directory)).isEmpty();
        assertThat(StrategyAsOf.read(directory, LocalDate.of(2022, 1, 1)).commit()).isEmpty();
    }
}
