package org.dazaifu.misp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/** An event as an instance writes it, with many attributes; it is made while it is read. */
final class LargeEvent extends SequenceInputStream {

    LargeEvent(int attributes) {
        super(
                new Enumeration<InputStream>() {
                    private int next = -1;

                    @Override
                    public boolean hasMoreElements() {
                        return next <= attributes;
                    }

                    @Override
                    public InputStream nextElement() {
                        if (!hasMoreElements()) {
                            throw new NoSuchElementException();
                        }
                        String text = text(next++, attributes);
                        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    private static String text(int i, int attributes) {
        if (i < 0) {
            return "{\"Event\":{\"uuid\":\""
                    + MispReaderTest.UUID
                    + "\",\"info\":\"x\",\"date\":\"2026-01-02\",\"Attribute\":[";
        }
        if (i == attributes) {
            return "]}}";
        }
        return (i == 0 ? "" : ",")
                + """
                {"id":"%d","event_id":"17","object_id":"0","object_relation":null,"category":"Network activity",\
                "type":"ip-dst","value":"10.%d.%d.%d","to_ids":true,"uuid":"0f6a1c52-8e44-4a0b-9d3e-%012x",\
                "timestamp":"1791187201","distribution":"5","sharing_group_id":"0","comment":"address %d",\
                "deleted":false,"disable_correlation":false,"first_seen":null,"last_seen":null,\
                "Galaxy":[],"ShadowAttribute":[],"Tag":[{"id":"1","name":"tlp:green","colour":"#339900"}]}
                """
                        .formatted(1_000_000 + i, i >> 16, i >> 8 & 255, i & 255, i, i);
    }
}
