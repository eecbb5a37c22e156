package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.Indicator.FileDigest;
import org.dazaifu.response.content.Indicator.FileDigest.Algorithm;
import org.dazaifu.response.content.Verdict.Cleared;

/**
 * Searches for the same signs in the logs of others, of the last 30 days: a file a language, one
 * query after another. Names of tables and fields are those that each product ships with.
 */
final class HuntingQueries {

    /** What a query of each language can hold without being refused as too long. */
    private static final int VALUES_A_QUERY = 200;

    private final Screening screening;

    HuntingQueries(Screening screening) {
        this.screening = screening;
    }

    /**
     * The files.
     *
     * @param rules names of the files with Sigma rules beside them
     */
    List<Artifact> artifacts(List<String> rules) {
        var artifacts = new ArrayList<Artifact>();
        for (QueryLanguage language : QueryLanguage.values()) {
            String text = queries(language);
            if (!text.isEmpty()) {
                artifacts.add(
                        new Artifact(
                                Kind.HUNTING_QUERIES,
                                language.fileName(),
                                text,
                                Screening.warnings(screening.cleared())));
            }
        }
        if (!rules.isEmpty()) {
            artifacts.add(
                    new Artifact(
                            Kind.HUNTING_QUERIES, "hunt-dazaifu.sh", command(rules), List.of()));
        }
        return artifacts;
    }

    private static String command(List<String> rules) {
        return """
        #!/bin/sh
        # Usage: sh hunt-dazaifu.sh EVIDENCE...
        here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 3
                exec dazaifu hunt "$@" \\
        %s
        """
                .formatted(
                        rules.stream()
                                .map(rule -> "  --rules \"$here\"/" + Quoting.shell(rule))
                                .collect(Collectors.joining(" \\\n")));
    }

    private String queries(QueryLanguage language) {
        var queries = new ArrayList<String>();
        for (List<Cleared> some : pieces(screening.addresses())) {
            List<String> values = some.stream().map(a -> a.indicator().value()).toList();
            queries.add(language.addresses(values));
        }
        for (List<Cleared> some : pieces(screening.names())) {
            queries.add(
                    language.names(
                            some.stream().map(n -> n.indicator().value()).toList(),
                            some.stream()
                                    .filter(n -> !n.alone())
                                    .map(n -> n.indicator().value())
                                    .toList()));
        }
        for (Algorithm algorithm : Algorithm.values()) {
            List<FileDigest> all =
                    screening.digests().stream().filter(d -> d.algorithm() == algorithm).toList();
            for (List<FileDigest> some : pieces(all)) {
                queries.add(
                        language.files(algorithm, some.stream().map(FileDigest::value).toList()));
            }
        }
        return queries.isEmpty() ? "" : String.join("\n\n", queries) + "\n";
    }

    private static <T> List<List<T>> pieces(List<T> all) {
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += VALUES_A_QUERY) {
            pieces.add(all.subList(i, Math.min(all.size(), i + VALUES_A_QUERY)));
        }
        return pieces;
    }
}
