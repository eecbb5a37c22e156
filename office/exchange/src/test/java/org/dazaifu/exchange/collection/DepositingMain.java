package org.dazaifu.exchange.collection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoredSecret;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.server.CursorSeal;
import org.dazaifu.taxii.server.ServerInfo;
import org.dazaifu.taxii.server.Site;
import org.dazaifu.taxii.server.TaxiiLimits;
import org.dazaifu.taxii.server.TaxiiRequest;
import org.dazaifu.taxii.server.TaxiiResponse;
import org.dazaifu.taxii.server.TaxiiService;

/**
 * Sends objects to a service over a database from several threads until it is killed, and says on
 * standard output what it is about to send and what was acknowledged. Arguments: the directory, the
 * URL of PostgreSQL or a hyphen, the number of the first object.
 */
final class DepositingMain {

    static final int OBJECTS = 40;
    private static final int THREADS = 3;

    private DepositingMain() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        DatabaseAddress address =
                arguments[1].equals("-")
                        ? DatabaseAddress.in(directory)
                        : DatabaseAddress.of(arguments[1]);
        try (Database database = Database.open(address)) {
            var store =
                    new SqlTaxiiStore(
                            database,
                            directory,
                            new org.dazaifu.taxii.server.RootEntry(
                                    Site.ROOT, "Feeds", Optional.empty()),
                            InstantSource.system(),
                            ChangeListener.NONE);
            var service =
                    new TaxiiService(
                            store,
                            new ServerInfo(
                                    "Test",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "Bearer"),
                            TaxiiLimits.USUAL,
                            new CursorSeal(StoredSecret.of(database, StoredSecret.CURSORS)),
                            InstantSource.system(),
                            (id, why) -> say("failed " + why));
            var number = new AtomicInteger(Integer.parseInt(arguments[2]));
            var threads =
                    java.util.stream.IntStream.range(0, THREADS)
                            .mapToObj(n -> new Thread(() -> send(service, number)))
                            .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void send(TaxiiService service, AtomicInteger number) {
        while (true) {
            int from = number.getAndAdd(OBJECTS);
            say("sending " + from);
            post(service, from);
            if (from % (5 * OBJECTS) == 0) {
                post(service, from);
            }
        }
    }

    private static void post(TaxiiService service, int from) {
        byte[] body = Samples.indicators(from, from + OBJECTS).getBytes(StandardCharsets.UTF_8);
        TaxiiResponse response =
                service.handle(
                        new TaxiiRequest(
                                "POST",
                                "/" + Site.ROOT + "/collections/" + Site.OPEN + "/objects/",
                                "",
                                Map.of(
                                        "Accept", List.of(TaxiiMediaType.TAXII),
                                        "Content-Type", List.of(TaxiiMediaType.TAXII)),
                                new ByteArrayInputStream(body)),
                        Site.partner("partner"));
        var out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (response.status() != 202) {
            say("refused " + out.toString(StandardCharsets.UTF_8));
            return;
        }
        say("acknowledged " + from + " " + JsonTrees.read(out.toByteArray()).path("id").asString());
    }

    private static void say(String line) {
        synchronized (DepositingMain.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
