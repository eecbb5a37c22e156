package org.dazaifu.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.ledger.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access revoke}: a token or a certificate is refused from now on. */
@Command(
        name = "revoke",
        description = "Revokes a token or a client certificate, at once and for good.",
        footer = {
            "",
            "Example: dazaifu access revoke 3f0c1c2e-6a0b-4a53-9c0e-2f6f0c8b7d11",
            "The identifiers are those that access list prints."
        })
final class AccessRevokeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            description = "A token's identifier, or the SHA-256 of a certificate.")
    String id = "";

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        String fingerprint = id.replace(":", "").toLowerCase(Locale.ROOT);
        try (Exchange exchange = arguments.open()) {
            if (Digest.isHex(fingerprint)) {
                exchange.certificates().revoke(Actor.operator(), fingerprint);
            } else {
                exchange.tokens().revoke(Actor.operator(), id);
            }
        }
        return ExitCode.DONE;
    }
}
