package org.dazaifu.cacao;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads commands, section 5. */
final class CommandReader {

    private static final String SECTION = "5";
    private static final Set<String> EITHER =
            Set.of("manual", "bash", "caldera-cmd", "powershell", "ssh");
    private static final Set<String> ENCODED =
            Set.of("elastic", "jupyter", "kestrel", "sigma", "yara");

    private CommandReader() {}

    static Command read(Part part) {
        String type = part.words("type", "5.1");
        part.text("version", "5.1");
        part.text("playbook_activity", "5.1");
        References.external(part, "5.1");
        var command =
                new Command(
                        type,
                        part.text("description", "5.1").orElse(""),
                        part.text("command", SECTION),
                        part.base64("command_b64", SECTION),
                        part.json());
        if (EITHER.contains(type)) {
            if (!part.has("command") && !part.has("command_b64")) {
                part.mistake(
                        "command",
                        "a " + type + " command says nothing",
                        "add command or command_b64",
                        SECTION);
            }
        } else if (ENCODED.contains(type)) {
            part.requiredText("command_b64", SECTION);
        } else if (type.equals("http-api") || type.equals("openc2-http")) {
            http(part, type);
        }
        return command;
    }

    private static void http(Part part, String type) {
        boolean openc2 = type.equals("openc2-http");
        String line = part.requiredText("command", SECTION);
        String[] words = line.split(" ", -1);
        boolean three = words.length == 3 && words[2].startsWith("HTTP/") && !words[1].isEmpty();
        if (!line.isEmpty() && (!three || words[0].isEmpty())) {
            part.mistake(
                    "command",
                    "it is not the start line of an HTTP request",
                    "write method, target and version, like POST /api1/object HTTP/1.1",
                    SECTION);
        } else if (openc2 && !line.isEmpty() && !words[0].equals("POST")) {
            part.mistake("command", "its method is not POST", "write POST", SECTION);
        }
        Optional<String> content = part.base64("content_b64", SECTION);
        if (openc2 && content.isEmpty() && !part.has("content_b64")) {
            part.mistake("content_b64", "it is missing", "add content_b64", SECTION);
        }
        part.text("content", SECTION);
        part.object("headers", SECTION)
                .ifPresent(headers -> {
                    for (Map.Entry<String, ?> header : headers.json().properties()) {
                        headers.texts(header.getKey(), 0, SECTION);
                    }
                });
    }
}
