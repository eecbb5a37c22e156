package org.dazaifu.telemetry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Zeek log a record is of, where it does not say so itself: by fields that only that log has,
 * else by the name of its file. Source: the reference of log files in the Zeek documentation.
 */
final class ZeekStreams {

    /** A log is told by any one of these sets; the more telling come first. */
    private static final List<Mark> MARKS =
            List.of(
                    mark("conn", "conn_state"),
                    mark("dns", "query", "qclass"),
                    mark("dns", "query", "trans_id"),
                    mark("dns", "trans_id", "rcode"),
                    mark("http", "trans_depth", "method"),
                    mark("http", "trans_depth", "status_code"),
                    mark("smtp", "trans_depth", "helo"),
                    mark("ssl", "cipher", "established"),
                    mark("ssl", "server_name", "established"),
                    mark("x509", "certificate.serial"),
                    mark("files", "fuid", "rx_hosts"),
                    mark("files", "fuid", "seen_bytes"),
                    mark("smb_mapping", "share_type"),
                    mark("smb_files", "action", "times.modified"),
                    mark("smb_files", "action", "times_modified"),
                    mark("smb_files", "action", "path"),
                    mark("dce_rpc", "endpoint", "operation"),
                    mark("dce_rpc", "named_pipe", "operation"),
                    mark("kerberos", "request_type"),
                    mark("ntlm", "domainname"),
                    mark("ntlm", "server_nb_computer_name"),
                    mark("rdp", "cookie", "result"),
                    mark("rdp", "security_protocol"),
                    mark("ssh", "auth_attempts"),
                    mark("ssh", "kex_alg"),
                    mark("ftp", "user", "command", "reply_code"),
                    mark("dhcp", "msg_types"),
                    mark("pe", "subsystem", "is_exe"),
                    mark("dpd", "failure_reason", "analyzer"),
                    mark("notice", "note", "msg"),
                    mark("weird", "name", "notice", "peer"),
                    mark("tunnel", "tunnel_type"),
                    mark("software", "software_type"),
                    mark("known_services", "port_num", "port_proto"),
                    mark("modbus", "func"),
                    mark("dnp3", "fc_request"),
                    mark("capture_loss", "percent_lost"),
                    mark("stats", "pkts_proc"),
                    mark("sip", "call_id"),
                    mark("mysql", "cmd", "arg"),
                    mark("radius", "mac", "result"),
                    mark("snmp", "community"),
                    mark("irc", "nick", "command"),
                    mark("syslog", "facility", "severity", "message"));

    /** Every log that can be told, and others whose name in a file's name is believed. */
    private static final Set<String> NAMES = names();

    private ZeekStreams() {}

    /** The log whose fields these are, or null. */
    static @Nullable String ofFields(JsonFields fields) {
        for (Mark mark : MARKS) {
            if (mark.fields.stream().allMatch(field -> fields.find(field) >= 0)) {
                return mark.stream;
            }
        }
        return null;
    }

    /** The log that the file's name says, as in {@code sensor1_dns.2024-05-01.log.gz}; or "". */
    static String ofFileName(String path) {
        String name =
                path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                        .toLowerCase(Locale.ROOT);
        String best = "";
        for (String stream : NAMES) {
            int at = name.indexOf(stream);
            int end = at + stream.length();
            boolean whole =
                    at >= 0
                            && (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1)))
                            && (end == name.length()
                                    || !Character.isLetterOrDigit(name.charAt(end)));
            if (whole
                    && (stream.length() > best.length()
                            || stream.length() == best.length() && stream.compareTo(best) < 0)) {
                best = stream;
            }
        }
        return best;
    }

    private static Set<String> names() {
        Set<String> names =
                new java.util.TreeSet<>(
                        List.of(
                                "loaded_scripts",
                                "packet_filter",
                                "reporter",
                                "socks",
                                "traceroute",
                                "known_hosts",
                                "known_certs",
                                "ocsp",
                                "intel",
                                "rfb",
                                "mqtt_connect",
                                "mqtt_publish",
                                "ntp",
                                "ldap",
                                "ldap_search",
                                "quic",
                                "analyzer"));
        MARKS.forEach(mark -> names.add(mark.stream));
        return names;
    }

    private static Mark mark(String stream, String... fields) {
        return new Mark(stream, List.of(fields));
    }

    private record Mark(String stream, List<String> fields) {}
}
