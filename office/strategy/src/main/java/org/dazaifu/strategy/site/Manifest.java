package org.dazaifu.strategy.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.dazaifu.strategy.site.content.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}: every file of a report with its size and SHA-256. */
final class Manifest {

    static final String NAME = "manifest.json";
    static final String FORMAT = "dazaifu-strategy-report/1";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Manifest() {}

    static byte[] of(Report report, SortedMap<String, byte[]> files) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("strategy", report.strategy().id())
                .put("as_of", report.known().on().toString())
                .put("example", report.strategy().example());
        ObjectNode all = root.putObject("files");
        files.forEach((name, bytes) ->
                all.putObject(name).put("bytes", bytes.length).put("sha256", sha256(bytes)));
        return (MAPPER.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(root)
                                .replace("\r\n", "\n")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The files that a manifest names; none where it is not of the form. */
    static Set<String> filesOf(String manifest) {
        Set<String> names = new TreeSet<>();
        try {
            JsonNode root = MAPPER.readTree(manifest);
            if (root.path("format").asString("").equals(FORMAT)) {
                root.path("files").properties().forEach(one -> names.add(one.getKey()));
            }
        } catch (JacksonException e) {
            return Set.of();
        }
        return names;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
