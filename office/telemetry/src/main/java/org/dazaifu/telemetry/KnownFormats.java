package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Names content that is not read, as far as its first bytes tell, so that the user knows what to do
 * about it. Sources: the formats' own specifications.
 */
final class KnownFormats {

    private static final List<Format> FORMATS =
            List.of(
                    hex(
                            "504B0304",
                            "a ZIP archive",
                            "It could not be read as such; get a fresh copy."),
                    hex("377ABCAF271C", "a 7z archive", "Unpack it and name what is inside."),
                    hex("526172211A07", "a RAR archive", "Unpack it and name what is inside."),
                    hex("28B52FFD", "packed by Zstandard", "Unpack it and name what is inside."),
                    hex("04224D18", "packed by LZ4", "Unpack it and name what is inside."),
                    hex("4D534346", "a Cabinet archive", "Unpack it and name what is inside."),
                    hex(
                            "0A0D0D0A",
                            "a network capture (pcapng)",
                            "Run Zeek on it with LogAscii::use_json=T and name the logs."),
                    hex(
                            "D4C3B2A1",
                            "a network capture (pcap)",
                            "Run Zeek on it with LogAscii::use_json=T and name the logs."),
                    hex(
                            "A1B2C3D4",
                            "a network capture (pcap)",
                            "Run Zeek on it with LogAscii::use_json=T and name the logs."),
                    hex(
                            "4D3CB2A1",
                            "a network capture (pcap)",
                            "Run Zeek on it with LogAscii::use_json=T and name the logs."),
                    hex(
                            "00051607",
                            "what macOS keeps beside a file in archives",
                            "It holds no log."),
                    hex(
                            "4C664C65",
                            "a Windows event log of before Vista (EVT)",
                            "Convert it to EVTX with Windows' own wevtutil."),
                    hex("72656766", "a Windows registry hive", "Registry hives are not read."),
                    hex(
                            "53514C69746520666F726D6174203300",
                            "an SQLite database",
                            "Export its logs as JSON lines."),
                    hex("46494C45", "an NTFS master file table", "File tables are not read."),
                    hex(
                            "4D414D04",
                            "a compressed Windows prefetch file",
                            "Prefetch files are not read."),
                    hex("4D444D50", "a Windows memory dump", "Memory is not read."),
                    hex("25504446", "a PDF document", "It holds no log."),
                    hex("89504E47", "a PNG picture", "It holds no log."),
                    hex("FFD8FF", "a JPEG picture", "It holds no log."),
                    hex("4D5A", "a Windows program", "Programs are not read; keep it as evidence."),
                    hex(
                            "7F454C46",
                            "a Linux program",
                            "Programs are not read; keep it as evidence."),
                    text(
                            "#separator",
                            "a Zeek log as tab-separated text",
                            "Write it as JSON: LogAscii::use_json=T, or convert it with zeek-cut or zq."),
                    text("<?xml", "XML", "Export Windows events as EVTX or JSON."),
                    text("<Event", "Windows events as XML", "Export them as EVTX or JSON."));

    private KnownFormats() {}

    /** Names the content. */
    static Content.Unknown name(byte[] head) {
        for (Format format : FORMATS) {
            if (format.begins(head)) {
                return unknown("It is " + format.title + ". " + format.advice);
            }
        }
        return unknown(
                isText(head)
                        ? "It is text of no kind of log that is read. EVTX, Windows events as JSON and Zeek logs as JSON are."
                        : "Its content begins with %s and is of no known kind."
                                .formatted(
                                        HexFormat.ofDelimiter(" ")
                                                .formatHex(head, 0, Math.min(head.length, 8))));
    }

    private static Content.Unknown unknown(String sentence) {
        return new Content.Unknown(Unread.Reason.NOT_RECOGNISED, sentence);
    }

    private static boolean isText(byte[] head) {
        int looked = Math.min(head.length, 4096);
        for (int i = 0; i < looked; i++) {
            if (head[i] >= 0 && head[i] < 0x20 && "\t\n\r\f\u001E\u001B".indexOf(head[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Format hex(String hex, String title, String advice) {
        return new Format(HexFormat.of().parseHex(hex), title, advice);
    }

    private static Format text(String text, String title, String advice) {
        return new Format(text.getBytes(StandardCharsets.US_ASCII), title, advice);
    }

    private record Format(byte[] magic, String title, String advice) {

        boolean begins(byte[] head) {
            return head.length >= magic.length
                    && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
        }
    }
}
