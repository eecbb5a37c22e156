package org.dazaifu.server;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.dazaifu.exchange.store.DatabaseAddress;

/** A server in a process of its own, which can be killed; its port is written to a file. */
final class ServeMain {

    private ServeMain() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path port = Path.of(arguments[1]);
        ExchangeServer server =
                ExchangeServer.start(
                        new ServerOptions(
                                home,
                                DatabaseAddress.in(home),
                                InetAddress.getLoopbackAddress(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                OptionalInt.empty()));
        Path written = port.resolveSibling(port.getFileName() + ".tmp");
        Files.writeString(written, String.valueOf(server.port()));
        Files.move(written, port, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
