package org.dazaifu.telemetry;

/** Says what is wrong with an archive in a sentence. */
final class Damage {

    private Damage() {}

    static String sentence(Exception failure) {
        String message = failure.getMessage();
        return "The archive is damaged here ("
                + (message == null || message.isBlank()
                        ? failure.getClass().getSimpleName()
                        : message.strip())
                + "); what came before was read. Get a fresh copy or repair the archive.";
    }
}
