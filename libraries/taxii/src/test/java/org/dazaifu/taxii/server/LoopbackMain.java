package org.dazaifu.taxii.server;

import java.io.IOException;
import java.time.InstantSource;

/** Serves an empty site on a port of this machine until it is told to stop, for other clients. */
final class LoopbackMain {

    private LoopbackMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var site = new Site(TaxiiLimits.USUAL, InstantSource.system());
        try (var server = new Loopback(site.service, Integer.parseInt(arguments[0]))) {
            System.out.println(server.address("/taxii2/"));
            Thread.currentThread().join();
        }
    }
}
