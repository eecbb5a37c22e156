package org.dazaifu.telemetry;

/** The kinds of log file that are read, recognised from content and never from the name. */
public enum LogKind {
    /** A Windows event log file, or a chunk carved from one. */
    EVTX("evtx", "Windows event log"),
    /** Windows events as flat JSON objects, as NXLog and the OTRF data sets write them. */
    NXLOG_JSON("nxlog-json", "Windows events, JSON by NXLog"),
    /** Windows events in the Elastic Common Schema, as Winlogbeat writes them. */
    WINLOGBEAT_JSON("winlogbeat-json", "Windows events, JSON by Winlogbeat"),
    /** Windows events in the {@code Event/System/EventData} shape of evtx_dump. */
    EVTX_DUMP_JSON("evtx-dump-json", "Windows events, JSON by evtx_dump"),
    /** Zeek logs as JSON lines, one file a stream or combined. */
    ZEEK_JSON("zeek-json", "Zeek log, JSON");

    private final String id;
    private final String title;

    LogKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name used in machine-readable output; stable. */
    public String id() {
        return id;
    }

    /** The name used in text for people. */
    public String title() {
        return title;
    }
}
