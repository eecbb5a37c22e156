package org.dazaifu.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.server.CursorSeal;

final class CursorKey {
    private CursorKey() {}

    static CursorSeal of(Database database) throws StoreException {
        String key =
                database.write(sql -> {
                    Object there =
                            sql.fetchValue("select value from setting where name = 'taxii.cursor'");
                    if (there != null) {
                        return there.toString();
                    }
                    byte[] random = new byte[32];
                    new SecureRandom().nextBytes(random);
                    String made = HexFormat.of().formatHex(random);
                    sql.execute("insert into setting values ('taxii.cursor', ?)", made);
                    return made;
                });
        return new CursorSeal(HexFormat.of().parseHex(key));
    }
}
