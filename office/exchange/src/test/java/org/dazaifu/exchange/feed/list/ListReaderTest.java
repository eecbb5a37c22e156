package org.dazaifu.exchange.feed.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    @Test
    void aValueALineWithCommentsAndBlankLines() throws Exception {
        assertThat(
                        read(
                                "\uFEFF# bad things\r\n\r\n192.0.2.1\n1.10.16.0/20 ; SBL256894\n  evil.example # seen\n;end\nhttp://a.example/#top",
                                ListLayout.PLAIN))
                .containsExactly(
                        "ipv4 192.0.2.1",
                        "ipv4 1.10.16.0/20",
                        "domain evil.example",
                        "url http://a.example/#top");
    }

    @Test
    void aFileOfHostsNamesDomains() throws Exception {
        assertThat(
                        read(
                                "127.0.0.1 localhost localhost.localdomain\n0.0.0.0 0.0.0.0\n::1 ip6-localhost\n0.0.0.0 ads.example\tb.example # two\n",
                                ListLayout.PLAIN))
                .containsExactly("domain ads.example", "domain b.example");
    }

    @Test
    void aColumnOfATableByNameOrNumber() throws Exception {
        String table =
                "# made today\nid,ip address,\"note\"\n1,192.0.2.1,\"a, \"\"b\"\"\"\n2,\"192.0.2.2\",\n3\n";
        assertThat(read(table, new ListLayout(Optional.of(ListType.IPV4), "ip address", ',')))
                .containsExactly("ipv4 192.0.2.1", "ipv4 192.0.2.2", "5: it has no such column");
        assertThat(read("a;b\nx;192.0.2.9\n", new ListLayout(Optional.empty(), "2", ';')))
                .containsExactly("1: it is no value of a type that is known", "ipv4 192.0.2.9");
        assertThat(read("a,b\n1,192.0.2.9\n", new ListLayout(Optional.empty(), "c", ',')))
                .hasSize(2)
                .allMatch(one -> one.contains("column"));
    }

    @Test
    void whatIsNoValueIsToldWithItsLine() throws Exception {
        assertThat(read("192.0.2.1\n<html>\n<p>Access denied</p>\n192.0.2.300\n", ListLayout.PLAIN))
                .containsExactly(
                        "ipv4 192.0.2.1",
                        "2: it is no value of a type that is known",
                        "3: there is more than one value; name a column of the table",
                        "4: it is no value of a type that is known");
        assertThat(read("a".repeat(10_000_000), ListLayout.PLAIN))
                .containsExactly("1: the line is longer than 8192 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.77/24, [ipv4-addr:value ISSUBSET '198.51.100.0/24']",
        "198.51.100.7/32, [ipv4-addr:value = '198.51.100.7']",
        "2001:DB8:0:0:1::1, [ipv6-addr:value = '2001:db8::1:0:0:1']",
        "2001:db8::ffff/33, [ipv6-addr:value ISSUBSET '2001:db8::/33']",
        "::, [ipv6-addr:value = '::']",
        "EVIL.Example., [domain-name:value = 'evil.example']",
        "*.evil.example, [domain-name:value = 'evil.example']",
        "evil[.]example, [domain-name:value = 'evil.example']",
        "例え.jp, [domain-name:value = 'xn--r8jz45g.jp']",
        "hxxps://A.example:8443/Path?q='x', [url:value = 'https://a.example:8443/Path?q=\\'x\\'']",
        "Someone@Evil.example, [email-addr:value = 'Someone@evil.example']",
        "D41D8CD98F00B204E9800998ECF8427E, [file:hashes.MD5 = 'd41d8cd98f00b204e9800998ecf8427e']",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709, [file:hashes.'SHA-1' = 'da39a3ee5e6b4b0d3255bfef95601890afd80709']"
    })
    void aValueIsToldByItsFormAndWrittenInOneWay(String text, String pattern) throws Exception {
        var reader =
                new ListReader(new ByteArrayInputStream(text.getBytes(UTF_8)), ListLayout.PLAIN);
        assertThat(reader.next().orElseThrow())
                .isInstanceOfSatisfying(
                        ListEntry.Value.class,
                        value ->
                                assertThat(value.value().pattern())
                                        .isEqualTo(pattern.replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/",
                "2001:db8::1%eth0",
                "::ffff:1.2.3.4/x",
                "localhost",
                "-a.example",
                "a..example",
                "example.1",
                "http://",
                "http:///x",
                "a@b",
                "d41d8cd98f00b204e9800998ecf8427",
                "\u0000",
                "a.exam\u0000ple"
            })
    void whatOnlyLooksLikeAValueIsNone(String text) throws Exception {
        assertThat(read(text, ListLayout.PLAIN)).hasSize(1).first().asString().startsWith("1: ");
    }

    static List<String> read(String text, ListLayout layout) throws IOException {
        var reader = new ListReader(new ByteArrayInputStream(text.getBytes(UTF_8)), layout);
        var all = new ArrayList<String>();
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            all.add(
                    switch (entry.get()) {
                        case ListEntry.Value(ListValue value) ->
                                value.type().word() + " " + value.text();
                        case ListEntry.Unreadable(long line, String why) -> line + ": " + why;
                    });
        }
        return all;
    }
}
