package org.dazaifu.response.playbook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dazaifu.response.content.Artifact;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An artifact as a command: section 5 has one of its own for Sigma, and manual ones for all. */
final class ArtifactCommand {

    private ArtifactCommand() {}

    static ObjectNode of(Artifact artifact) {
        String type =
                switch (artifact.kind()) {
                    case SIGMA -> "sigma";
                    case SURICATA, DNS_RPZ, STIX, HUNTING_QUERIES -> "manual";
                };
        byte[] text = artifact.text().getBytes(StandardCharsets.UTF_8);
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", type)
                .put("description", artifact.fileName())
                .put("command_b64", Base64.getEncoder().encodeToString(text));
    }
}
