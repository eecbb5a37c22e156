package org.dazaifu.response.content;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dazaifu.response.content.Indicator.FileDigest.Algorithm;

/** A language in which logs are searched. */
enum QueryLanguage {
    /** Kusto, over the tables of Microsoft Defender XDR and Sentinel. */
    KQL {
        @Override
        String addresses(List<String> values) {
            return """
            // Addresses of the case (Defender XDR)
            DeviceNetworkEvents
            | where Timestamp > ago(30d)
            | where RemoteIP in (%s)\
            """
                    .formatted(list(values, Quoting::kql));
        }

        @Override
        String names(List<String> exact, List<String> parents) {
            String test = "Host in (" + list(exact, Quoting::kql) + ")";
            for (String parent : parents) {
                test += "\n    or Host endswith " + Quoting.kql("." + parent);
            }
            return """
            // Names of the case (Defender XDR)
            DeviceNetworkEvents
            | where Timestamp > ago(30d)
            | extend Host = extract(@"^(?:[a-z]+://)?([^/:?#]+)", 1, tolower(RemoteUrl))
            | where %s

            // Names of the case (Sentinel)
            DnsEvents
            | where TimeGenerated > ago(30d)
            | extend Host = trim_end(@"\\.", tolower(Name))
            | where %s\
            """
                    .formatted(test, test);
        }

        @Override
        String files(Algorithm algorithm, List<String> values) {
            return """
            // Files of the case (Defender XDR)
            union DeviceFileEvents, DeviceProcessEvents, DeviceImageLoadEvents
            | where Timestamp > ago(30d)
            | where %s in~ (%s)\
            """
                    .formatted(algorithm.name(), list(values, Quoting::kql));
        }
    },
    /** Splunk, over fields of the Common Information Model and of Sysmon. */
    SPL {
        @Override
        String addresses(List<String> values) {
            String in = " IN (" + list(values, Quoting::spl) + ")";
            return """
            ```Addresses of the case```
            search index=* earliest=-30d (dest_ip%s OR src_ip%s OR DestinationIp%s)\
            """
                    .formatted(in, in, in);
        }

        @Override
        String names(List<String> exact, List<String> parents) {
            List<String> below = parents.stream().map(parent -> "*." + parent).toList();
            String all =
                    list(exact, Quoting::spl)
                            + (below.isEmpty() ? "" : ", " + list(below, Quoting::spl));
            return """
            ```Names of the case```
            search index=* earliest=-30d (query IN (%s) OR QueryName IN (%s) OR url_domain IN (%s))\
            """
                    .formatted(all, all, all);
        }

        @Override
        String files(Algorithm algorithm, List<String> values) {
            List<String> sysmon =
                    values.stream().map(v -> "*" + algorithm + "=" + v + "*").toList();
            return """
            ```Files of the case```
            search index=* earliest=-30d (file_hash IN (%s) OR Hashes IN (%s))\
            """
                    .formatted(list(values, Quoting::spl), list(sysmon, Quoting::spl));
        }
    },
    /** Elasticsearch ES|QL, over fields of the Elastic Common Schema. */
    ESQL {
        @Override
        String addresses(List<String> values) {
            String blocks = list(values, value -> Quoting.esql(block(value)));
            return """
            // Addresses of the case
            FROM logs-*
            | WHERE @timestamp > NOW() - 30 days
            | WHERE CIDR_MATCH(destination.ip, %s) OR CIDR_MATCH(source.ip, %s)\
            """
                    .formatted(blocks, blocks);
        }

        @Override
        String names(List<String> exact, List<String> parents) {
            String test = "host_name IN (" + list(exact, Quoting::esql) + ")";
            for (String parent : parents) {
                test += "\n    OR ENDS_WITH(host_name, " + Quoting.esql("." + parent) + ")";
            }
            return """
            // Names of the case
            FROM logs-*
            | WHERE @timestamp > NOW() - 30 days
            | EVAL host_name = TO_LOWER(COALESCE(dns.question.name, destination.domain, url.domain))
            | WHERE %s\
            """
                    .formatted(test);
        }

        @Override
        String files(Algorithm algorithm, List<String> values) {
            String field = "hash." + algorithm.word();
            String in = " IN (" + list(values, Quoting::esql) + ")";
            return """
            // Files of the case
            FROM logs-*
            | WHERE @timestamp > NOW() - 30 days
            | WHERE file.%s%s OR process.%s%s\
            """
                    .formatted(field, in, field, in);
        }
    },
    /** Elasticsearch EQL, over fields of the Elastic Common Schema, those that exist. */
    EQL {
        @Override
        String addresses(List<String> values) {
            String blocks = list(values, value -> Quoting.eql(block(value)));
            return """
            // Addresses of the case
            any where cidrMatch(?destination.ip, %s) or cidrMatch(?source.ip, %s)\
            """
                    .formatted(blocks, blocks);
        }

        @Override
        String names(List<String> exact, List<String> parents) {
            List<String> below = parents.stream().map(parent -> "*." + parent).toList();
            String all =
                    list(exact, Quoting::eql)
                            + (below.isEmpty() ? "" : ", " + list(below, Quoting::eql));
            return """
            // Names of the case
            any where ?dns.question.name : (%s) or ?destination.domain : (%s) or ?url.domain : (%s)\
            """
                    .formatted(all, all, all);
        }

        @Override
        String files(Algorithm algorithm, List<String> values) {
            String all = list(values, Quoting::eql);
            return """
            // Files of the case
            any where ?file.hash.%s : (%s) or ?process.hash.%s : (%s)\
            """
                    .formatted(algorithm.word(), all, algorithm.word(), all);
        }
    };

    /** The file with its queries. */
    String fileName() {
        return "hunt." + name().toLowerCase(Locale.ROOT);
    }

    /** A query for contact with any of the addresses. */
    abstract String addresses(List<String> values);

    /** A query for any of the names, and for whatever stands below the parents. */
    abstract String names(List<String> exact, List<String> parents);

    /** A query for any of the files. */
    abstract String files(Algorithm algorithm, List<String> values);

    private static String list(List<String> values, Function<String, String> quoted) {
        return values.stream().map(quoted).collect(Collectors.joining(", "));
    }

    private static String block(String address) {
        return address + (address.contains(":") ? "/128" : "/32");
    }
}
