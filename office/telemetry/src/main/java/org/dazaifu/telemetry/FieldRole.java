package org.dazaifu.telemetry;

/** What a field means to the reader beyond being a field: where the event's own coordinates are. */
enum FieldRole {
    /** Only a field. */
    NONE,
    /** Not a field, such as the name of a namespace. */
    LEFT_OUT,
    /** The Windows channel. */
    CHANNEL,
    /** The Windows event id. */
    EVENT_ID,
    /** The Windows provider. */
    PROVIDER,
    /** The computer, by its own name for itself. */
    PLACE,
    /** The computer, by the name a collector gave it; asked where {@link #PLACE} is absent. */
    COLLECTED_PLACE,
    /** Sysmon's clock: UTC without saying so. */
    UTC_TIME,
    /** The System/TimeCreated of the event itself, UTC by the Windows event schema. */
    SYSTEM_TIME,
    /** A clock that may be local to the host and seldom says so. */
    LOCAL_TIME,
    /** When NXLog took the event, by the same clock as {@link #LOCAL_TIME}. */
    RECEIVED_TIME,
    /** {@code @timestamp}. */
    TIMESTAMP,
    /** Zeek's {@code ts}. */
    ZEEK_TIME,
    /** The Zeek stream a record belongs to. */
    STREAM,
    /** The sensor that ran Zeek. */
    SENSOR,
    /** The name of an EventData item that is given as an object. */
    ITEM_NAME,
    /** The value of an EventData item that is given as an object. */
    ITEM_VALUE;

    /** How many roles there are. */
    static final int COUNT = values().length;
}
