package org.dazaifu.evtx;

/**
 * The types a value in binary XML can have (MS-EVEN6 section 2.2.12, value types).
 *
 * <p>An array of a type has the type's code with the high bit set; {@link #of(int)} answers the
 * type of one item.
 */
public enum ValueType {
    NULL(0x00, 0),
    STRING(0x01, 0),
    ANSI_STRING(0x02, 0),
    INT8(0x03, 1),
    UINT8(0x04, 1),
    INT16(0x05, 2),
    UINT16(0x06, 2),
    INT32(0x07, 4),
    UINT32(0x08, 4),
    INT64(0x09, 8),
    UINT64(0x0a, 8),
    REAL32(0x0b, 4),
    REAL64(0x0c, 8),
    BOOL(0x0d, 4),
    BINARY(0x0e, 0),
    GUID(0x0f, 16),
    SIZE_T(0x10, 0),
    FILETIME(0x11, 8),
    SYSTEMTIME(0x12, 16),
    SID(0x13, 0),
    HEX_INT32(0x14, 4),
    HEX_INT64(0x15, 8),
    EVT_HANDLE(0x20, 0),
    BIN_XML(0x21, 0),
    EVT_XML(0x23, 0);

    /** The bit that makes an array of a type. */
    static final int ARRAY = 0x80;

    /** The code of a slot that its template uses but the record does not fill; no file holds it. */
    static final int ABSENT = 0x7f;

    private static final ValueType[] BY_CODE = new ValueType[ARRAY];

    static {
        for (ValueType type : values()) {
            BY_CODE[type.code] = type;
        }
        BY_CODE[ABSENT] = NULL;
    }

    final int code;

    /** Bytes one value takes; 0 where the size varies. */
    final int size;

    ValueType(int code, int size) {
        this.code = code;
        this.size = size;
    }

    /** Whether {@code code}, as found in a file, is a type or an array of one. */
    static boolean isKnown(int code) {
        int item = code & ~ARRAY;
        return item != ABSENT && BY_CODE[item] != null;
    }

    /** The type of a known {@code code}; of an array, the type of its items. */
    static ValueType of(int code) {
        return BY_CODE[code & ~ARRAY];
    }

    /** Whether values print as bare numbers or truth values in JSON. */
    static boolean isBare(int code) {
        return code >= INT8.code && code <= UINT64.code || code == BOOL.code;
    }
}
