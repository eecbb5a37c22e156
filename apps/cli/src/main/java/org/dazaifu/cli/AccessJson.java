package org.dazaifu.cli;

import java.util.List;
import java.util.Locale;
import org.dazaifu.exchange.access.Account;
import org.dazaifu.exchange.access.Credential;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and what they prove themselves by, for programs; no secret is kept to write. */
final class AccessJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AccessJson() {}

    static String of(List<Account> accounts, List<Credential> credentials) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode all = root.putArray("accounts");
        for (Account account : accounts) {
            ObjectNode node = all.addObject();
            node.put("name", account.name());
            node.put("role", word(account.role()));
            node.put("kind", word(account.kind()));
            ArrayNode audiences = node.putArray("audiences");
            account.audiences().forEach(audiences::add);
            node.put("created", account.created().toString());
            node.put("created-by", account.createdBy());
            put(node, "disabled", account.disabled());
            ArrayNode proofs = node.putArray("credentials");
            credentials.stream()
                    .filter(one -> one.account().equals(account.name()))
                    .forEach(one -> credential(proofs.addObject(), one));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void credential(ObjectNode node, Credential credential) {
        switch (credential) {
            case Credential.Token token -> {
                node.put("kind", "token");
                node.put("id", token.id());
                node.put("label", token.label());
                node.put("read-only", token.scope().readOnly());
                put(node, "audience", token.scope().audience());
                node.put("expires", token.expires().toString());
                put(node, "revoked", token.revoked());
                put(node, "last-used", token.lastUsed());
            }
            case Credential.Certificate certificate -> {
                node.put("kind", "certificate");
                node.put("fingerprint", certificate.fingerprint());
                node.put("subject", certificate.subject());
                node.put("expires", certificate.expires().toString());
                put(node, "revoked", certificate.revoked());
            }
            case Credential.Subject subject -> {
                node.put("kind", "subject");
                node.put("issuer", subject.issuer());
                node.put("subject", subject.subject());
            }
        }
        node.put("created", credential.created().toString());
        node.put("created-by", credential.createdBy());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
