package org.dazaifu.telemetry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Which members of a ZIP can be read. */
final class ZipMembers {

    private ZipMembers() {}

    /** Why a member is not read; null where it is. */
    static @Nullable String refusal(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "It is encrypted. Unpack the archive with its password and name what is inside.";
        }
        if (entry.isUnixSymlink()) {
            return "It is a symbolic link, not a file.";
        }
        if (readable) {
            return null;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return "It is packed in a way that is not undone here (%s). Unpack the archive and name what is inside."
                .formatted(method == null ? "method " + entry.getMethod() : method);
    }
}
