package org.dazaifu.exchange.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Secrets of an exchange that live as long as its database, such as the key of its cursors: 32
 * random bytes each, made when they are first asked for.
 *
 * <p>They are in the database and not in a file beside it because every server of one database has
 * to have the same, and because a cursor is worth nothing without the database it points into. What
 * signs in the name of the exchange does not belong here: whoever reads the database, or a backup
 * of it, has these secrets.
 */
public final class StoredSecret {

    /** Of the cursors that pages are asked for with. */
    public static final String CURSORS = "cursor-key";

    private static final int BYTES = 32;

    private StoredSecret() {}

    /** The secret of a name: the same in every process and after every restart. */
    public static byte[] of(Database database, String name) throws StoreException {
        Optional<String> there = database.read(sql -> find(sql, name));
        String text =
                there.isPresent()
                        ? there.get()
                        : database.write(sql -> find(sql, name).orElseGet(() -> make(sql, name)));
        byte[] secret = Base64.getDecoder().decode(text);
        if (secret.length != BYTES) {
            throw new StoreException(
                    StoreException.Reason.UNSUITABLE,
                    "the setting " + name + " of the database is no secret of 32 bytes",
                    null);
        }
        return secret;
    }

    private static Optional<String> find(DSLContext sql, String name) {
        return sql.fetchOptional("select value from setting where name = ?", name)
                .map(row -> row.get(0, String.class));
    }

    private static String make(DSLContext sql, String name) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getEncoder().encodeToString(secret);
        sql.execute("insert into setting (name, value) values (?, ?)", name, text);
        return text;
    }
}
