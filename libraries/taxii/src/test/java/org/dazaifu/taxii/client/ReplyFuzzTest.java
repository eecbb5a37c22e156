package org.dazaifu.taxii.client;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class ReplyFuzzTest {

    private static final int MOST = 10_000;

    /** Whatever a server sends, its head is read or refused, and its body ends within its bound. */
    @FuzzTest
    void anyAnswerIsReadOrRefused(byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        try {
            HttpHead head = HttpHead.read(in);
            int length = head.body(in, MOST).readAllBytes().length;
            if (head.status() < 200 || head.status() > 599 || length > MOST) {
                throw new AssertionError(head.status() + ", " + length);
            }
        } catch (IOException e) {
            return;
        }
    }

    /** Whatever the bytes are, they are a resource or are refused. */
    @FuzzTest
    void anyResourceIsReadOrRefused(byte[] bytes) {
        try {
            ResourceReader.read(bytes, ResourceReader::discovery);
            ResourceReader.read(bytes, ResourceReader::apiRoot);
            ResourceReader.read(bytes, ResourceReader::collections);
            ResourceReader.read(bytes, ResourceReader::manifest);
            ResourceReader.read(bytes, ResourceReader::versions);
            ResourceReader.read(bytes, ResourceReader::status);
        } catch (TaxiiException e) {
            if (e.code() != TaxiiException.Code.MALFORMED) {
                throw new AssertionError("wrong code", e);
            }
        }
    }

    /** Whatever the text is, it is a record with a host that is a name of a domain, or is none. */
    @FuzzTest
    void anyTextIsAnSrvRecordOrNone(byte[] bytes) {
        SrvRecord.read(new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(record -> {
                    String target = record.target();
                    if (!target.isEmpty() && !DomainName.of(target).equals(Optional.of(target))) {
                        throw new AssertionError("no name: " + target);
                    }
                });
    }

    /** Whatever the text is, it is a bookmark that is written as it was, or is refused. */
    @FuzzTest
    void anyTextIsABookmarkOrRefused(byte[] bytes) {
        try {
            TaxiiBookmark mark = TaxiiBookmark.read(new String(bytes, StandardCharsets.UTF_8));
            TaxiiBookmark again = TaxiiBookmark.read(mark.text());
            if (!again.feed().equals(mark.feed()) || !again.recent().equals(mark.recent())) {
                throw new AssertionError("lost on the way");
            }
        } catch (TaxiiException e) {
            if (e.code() != TaxiiException.Code.BOOKMARK) {
                throw new AssertionError("wrong code", e);
            }
        }
    }
}
