package org.dazaifu.exchange.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of a database means. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    static StoreException of(String what, Throwable failure) {
        Reason reason = reason(failure);
        String advice =
                switch (reason) {
                    case FULL -> ": its disk is full; make room and try again";
                    case UNAVAILABLE -> ": it cannot be reached or is busy; try again later";
                    case UNSUITABLE, BROKEN, FAILED -> ": " + first(failure);
                };
        return new StoreException(reason, what + advice, failure);
    }

    private static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Reason reason =
                    switch (cause) {
                        case SQLiteException sqlite -> reason(sqlite.getResultCode());
                        case SQLException sql -> reason(sql.getSQLState());
                        case FlywayValidateException invalid -> Reason.UNSUITABLE;
                        default -> Reason.FAILED;
                    };
            if (reason != Reason.FAILED) {
                return reason;
            }
        }
        return isUnreachable(failure) ? Reason.UNAVAILABLE : Reason.FAILED;
    }

    /** The pool's word that there was no connection, where nobody says why. */
    private static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLite's codes: 13 full, and what has to grow on a full disk and has no code of its own; 5
     * and 6 busy; 11 and 26 no database, or a damaged one.
     */
    private static Reason reason(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_IOERR_SHMSIZE -> Reason.FULL;
            default ->
                    switch (code.code & 0xff) {
                        case 13 -> Reason.FULL;
                        case 5, 6 -> Reason.UNAVAILABLE;
                        case 11, 26 -> Reason.UNSUITABLE;
                        default -> Reason.FAILED;
                    };
        };
    }

    /** PostgreSQL's classes: 53100 disk full; 08 connection, 57P shutting down, 40 and 55P busy. */
    private static Reason reason(@Nullable String state) {
        if (state == null) {
            return Reason.FAILED;
        }
        if (state.equals("53100")) {
            return Reason.FULL;
        }
        return state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("40")
                        || state.startsWith("55P")
                        || state.startsWith("53")
                ? Reason.UNAVAILABLE
                : Reason.FAILED;
    }

    private static String first(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
