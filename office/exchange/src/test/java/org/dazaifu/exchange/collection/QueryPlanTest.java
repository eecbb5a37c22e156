package org.dazaifu.exchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How SQLite goes about what is asked. */
class QueryPlanTest {

    private static final Set<String> ID = Set.of("tool--00000000-0000-4000-8000-000000000000");
    private static final VersionMatch FIRST = new VersionMatch(false, true, false, Set.of());

    @TempDir Path directory;

    @Test
    void theLatestVersionsAreReadFromAnIndexInTheOrderOfTheAnswer() throws Exception {
        try (Database database = Database.open(TestDatabases.sqlite(directory))) {
            for (Optional<Instant> since :
                    List.of(Optional.<Instant>empty(), Optional.of(Instant.EPOCH.plusSeconds(9)))) {
                assertThat(
                                plan(
                                        database,
                                        query(since, Set.of(), Set.of("tool"), VersionMatch.LAST)))
                        .hasSize(1)
                        .allMatch(step -> step.contains("(collection=? AND sequence>?)"));
            }
        }
    }

    @Test
    void objectsAreFoundByTheirIdentifiers() throws Exception {
        try (Database database = Database.open(TestDatabases.sqlite(directory))) {
            for (VersionMatch versions : List.of(VersionMatch.LAST, VersionMatch.ALL, FIRST)) {
                assertThat(plan(database, query(Optional.empty(), ID, Set.of(), versions)))
                        .anyMatch(step ->
                                step.startsWith("SEARCH r")
                                        && step.contains("collection=? AND object_id=?"))
                        .noneMatch(step -> step.contains("sequence>?"));
            }
        }
    }

    @Test
    void theOtherVersionsOfAnObjectAreFoundInAnIndex() throws Exception {
        try (Database database = Database.open(TestDatabases.sqlite(directory))) {
            assertThat(plan(database, query(Optional.empty(), Set.of(), Set.of(), FIRST)))
                    .filteredOn(step -> step.startsWith("SEARCH o") || step.startsWith("SCAN o"))
                    .hasSize(2)
                    .allMatch(step ->
                            step.contains("COVERING INDEX record_object")
                                    && step.contains("object_id=? AND spec_version"));
        }
    }

    private static ObjectQuery query(
            Optional<Instant> since, Set<String> ids, Set<String> types, VersionMatch versions) {
        return new ObjectQuery(since, ids, types, Set.of(), versions, OptionalLong.empty());
    }

    private static List<String> plan(Database database, ObjectQuery query) throws Exception {
        return database.read(sql ->
                sql.connectionResult(connection -> {
                    var steps = new ArrayList<String>();
                    try (var statement =
                                    RecordSelection.statement(1, query, 10)
                                            .after("explain query plan")
                                            .prepare(connection);
                            var row = statement.executeQuery()) {
                        while (row.next()) {
                            steps.add(row.getString("detail"));
                        }
                    }
                    return steps;
                }));
    }
}
