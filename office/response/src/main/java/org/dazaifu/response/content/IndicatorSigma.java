package org.dazaifu.response.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.Indicator.FileDigest;
import org.dazaifu.response.content.Verdict.Cleared;
import org.dazaifu.stix.StixId;

/** Sigma rules made from indicators, a file a log source. */
final class IndicatorSigma {

    /** Where names stand: log source and field. */
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "category: dns_query\n    product: windows", List.of("QueryName"),
                    "category: network_connection\n    product: windows",
                            List.of("DestinationHostname"),
                    "product: zeek\n    service: dns", List.of("query"),
                    "product: zeek\n    service: ssl", List.of("server_name"),
                    "product: zeek\n    service: http", List.of("host"),
                    "category: proxy", List.of("cs-host"));

    /** Where addresses stand. */
    private static final Map<String, List<String>> ADDRESSES =
            Map.of(
                    "category: network_connection\n    product: windows",
                            List.of("DestinationIp", "SourceIp"),
                    "product: zeek\n    service: conn", List.of("id.resp_h", "id.orig_h"),
                    "category: firewall", List.of("dst_ip", "src_ip"));

    /** Where Sysmon tells digests. */
    private static final List<String> FILES =
            List.of("process_creation", "image_load", "driver_load", "create_stream_hash");

    private final CaseSigns signs;
    private final Screening screening;

    IndicatorSigma(CaseSigns signs, Screening screening) {
        this.signs = signs;
        this.screening = screening;
    }

    /** The rules, in order of their file names. */
    List<Artifact> artifacts() {
        var artifacts = new ArrayList<Artifact>();
        List<Cleared> names = screening.names();
        List<Cleared> addresses = screening.addresses();
        List<FileDigest> digests = screening.digests();
        NAMES.forEach((source, fields) -> {
            if (!names.isEmpty()) {
                artifacts.add(
                        artifact(
                                "names",
                                source,
                                names(fields.getFirst()),
                                Screening.warnings(names)));
            }
        });
        ADDRESSES.forEach((source, fields) -> {
            if (!addresses.isEmpty()) {
                List<String> warnings = Screening.warnings(addresses);
                artifacts.add(artifact("addresses", source, addresses(fields), warnings));
            }
        });
        for (String category : FILES) {
            if (!digests.isEmpty()) {
                List<String> hashes =
                        digests.stream().map(d -> d.algorithm() + "=" + d.value()).toList();
                artifacts.add(
                        artifact(
                                "files",
                                "category: " + category + "\n    product: windows",
                                Map.of("Hashes|contains", hashes),
                                List.of()));
            }
        }
        artifacts.sort((a, b) -> a.fileName().compareTo(b.fileName()));
        return artifacts;
    }

    private Map<String, List<String>> names(String field) {
        List<String> exact = screening.names().stream().map(n -> n.indicator().value()).toList();
        List<String> below =
                screening.names().stream()
                        .filter(n -> !n.alone())
                        .map(n -> "." + n.indicator().value())
                        .toList();
        var selections = new LinkedHashMap<String, List<String>>();
        selections.put(field, exact);
        if (!below.isEmpty()) {
            selections.put(field + "|endswith", below);
        }
        return selections;
    }

    private Map<String, List<String>> addresses(List<String> fields) {
        List<String> all = screening.addresses().stream().map(a -> a.indicator().value()).toList();
        var selections = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> selections.put(field, all));
        return selections;
    }

    private Artifact artifact(
            String what,
            String source,
            Map<String, List<String>> selections,
            List<String> warnings) {
        String place =
                source.replaceAll("(category|product|service): ", "").replaceAll("\\s+", "-");
        String name = "sigma-" + what + "-" + place.replace('_', '-');
        var text = new StringBuilder();
        text.append("title: ")
                .append(Quoting.yaml("Indicators of a case: " + what + " in " + place));
        text.append("\nid: ").append(StixId.named("rule", signs.caseId() + "\n" + name).uuid());
        text.append("\nstatus: experimental\ndescription: >-\n");
        text.append(
                "    Contact with what was met in an attack. Contact is not proof of malice.\n");
        text.append("author: ").append(Quoting.yaml(signs.producer()));
        text.append("\ndate: ").append(LocalDate.ofInstant(signs.created(), ZoneOffset.UTC));
        text.append("\nlogsource:\n    ").append(source);
        text.append("\ndetection:\n");
        int number = 0;
        for (Map.Entry<String, List<String>> selection : selections.entrySet()) {
            text.append("    selection_").append(++number).append(":\n        ");
            text.append(Quoting.yaml(selection.getKey())).append(":\n");
            for (String value : selection.getValue()) {
                text.append("            - ").append(Quoting.yaml(value)).append('\n');
            }
        }
        text.append("    condition: 1 of selection_*\nfalsepositives:\n");
        text.append("    - Addresses and names that changed hands\nlevel: high\n");
        return new Artifact(Kind.SIGMA, name + ".yml", text.toString(), warnings);
    }
}
