package org.dazaifu.telemetry;

import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Which members of a ZIP can be read. */
final class ZipMembers {

    /** Those that need neither a native library nor as much memory as the archive asks for. */
    private static final Set<ZipMethod> UNDONE =
            EnumSet.of(
                    ZipMethod.STORED,
                    ZipMethod.DEFLATED,
                    ZipMethod.ENHANCED_DEFLATED,
                    ZipMethod.BZIP2,
                    ZipMethod.UNSHRINKING,
                    ZipMethod.IMPLODING);

    private ZipMembers() {}

    /** Why a member is not read; null where it is. */
    static @Nullable String refusal(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "It is encrypted. Unpack the archive with its password and name what is inside.";
        }
        if (entry.isUnixSymlink()) {
            return "It is a symbolic link, not a file.";
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (readable && method != null && UNDONE.contains(method)) {
            return null;
        }
        return "It is packed in a way that is not undone here (%s). Unpack the archive and name what is inside."
                .formatted(method == null ? "method " + entry.getMethod() : method);
    }
}
