package org.dazaifu.exchange.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.exchange.backup.BackupManifest.Column;
import org.dazaifu.exchange.backup.BackupManifest.Type;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The tables of a database as they are, so that a backup has those too that are added later. */
final class Tables {

    private static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    /** By name the columns; a table that refers to another comes behind it. */
    static Map<String, List<Column>> of(DSLContext sql) {
        return sql.connectionResult(Tables::of);
    }

    private static Map<String, List<Column>> of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        @Nullable String schema = connection.getSchema();
        Map<String, Set<String>> needed = new TreeMap<>();
        try (ResultSet tables = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                    needed.put(name, new HashSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : needed.entrySet()) {
            try (ResultSet keys = data.getImportedKeys(null, schema, table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
            table.getValue().remove(table.getKey());
        }
        Map<String, List<Column>> ordered = new LinkedHashMap<>();
        while (ordered.size() < needed.size()) {
            String next =
                    needed.entrySet().stream()
                            .filter(t -> !ordered.containsKey(t.getKey()))
                            .filter(t -> ordered.keySet().containsAll(t.getValue()))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException("tables that refer to each other"));
            ordered.put(next, columns(data, schema, next));
        }
        return ordered;
    }

    private static List<Column> columns(
            DatabaseMetaData data, @Nullable String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet each = data.getColumns(null, schema, table, "%")) {
            while (each.next()) {
                // An underscore is a wildcard to some drivers.
                if (each.getString("TABLE_NAME").equals(table)) {
                    columns.add(
                            new Column(
                                    each.getString("COLUMN_NAME"),
                                    type(each.getString("TYPE_NAME"))));
                }
            }
        }
        return columns;
    }

    private static Type type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> Type.TEXT;
            case "integer", "bigint", "int4", "int8" -> Type.NUMBER;
            case "blob", "bytea" -> Type.BYTES;
            default -> throw new IllegalStateException("a column of the type " + name);
        };
    }

    /** The version of the tables: that of the last migration. */
    static String version(DSLContext sql) {
        return String.valueOf(
                sql.fetchValue(
                        "select \"version\" from \""
                                + HISTORY
                                + "\" where \"version\" is not null order by \"installed_rank\" desc limit 1"));
    }
}
