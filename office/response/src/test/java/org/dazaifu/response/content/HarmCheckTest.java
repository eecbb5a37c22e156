package org.dazaifu.response.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.dazaifu.response.content.HarmLists.Part;
import org.dazaifu.response.content.Verdict.Cleared;
import org.dazaifu.response.content.Verdict.Safe;
import org.dazaifu.response.content.Verdict.Warned;
import org.dazaifu.response.content.Verdict.Withheld;
import org.dazaifu.response.yaml.MistakesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmCheckTest {

    static final HarmLists LISTS = HarmLists.shipped();

    private static final HarmCheck CHECK =
            new HarmCheck(
                    LISTS,
                    OwnAssets.of(
                            List.of("yamatake-heavy.co.jp"),
                            List.of("45.155.204.0/24", "2a03:1111::/32")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip:10.1.2.3",
                "ip:172.31.255.255",
                "ip:192.168.0.1",
                "ip:127.0.0.1",
                "ip:0.0.0.0",
                "ip:169.254.1.1",
                "ip:100.64.0.1",
                "ip:100.127.255.255",
                "ip:224.0.0.251",
                "ip:255.255.255.255",
                "ip:240.0.0.1",
                "ip:192.0.2.7",
                "ip:198.51.100.7",
                "ip:203.0.113.7",
                "ip:198.19.0.1",
                "ip:192.88.99.1",
                "ip:::1",
                "ip:::",
                "ip:fe80::1",
                "ip:fc00::1",
                "ip:fd12::1",
                "ip:ff02::fb",
                "ip:2001:db8::1",
                "ip:3fff::1",
                "ip:2002:c000:204::1",
                "ip:64:ff9b::a01:203",
                "ip:::ffff:10.0.0.1",
                "ip:::ffff:8.8.8.8",
                "ip:0:0:0:0:0:ffff:7f00:1",
                "ip:4000::1",
                "ip:2001::1",
                "ip:8.8.8.8",
                "ip:1.1.1.1",
                "ip:9.9.9.9",
                "ip:2606:4700:4700::1111",
                "ip:198.41.0.4",
                "ip:168.63.129.16"
            })
    void anAddressThatIsNoSingleHostOrServesThePublicIsWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip:45.155.204.77", "ip:::ffff:45.155.204.1", "ip:2a03:1111:0:1::9"})
    void theVictimsNetworksAreWithheld(String indicator) {
        assertThat(CHECK.of(indicator))
                .isInstanceOfSatisfying(
                        Withheld.class, w -> assertThat(w.reason()).contains("of the victim"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:yamatake-heavy.co.jp",
                "domain:vpn.yamatake-heavy.co.jp",
                "domain:VPN.Yamatake-Heavy.co.jp.",
                "domain:co.jp"
            })
    void theVictimsNamesAndWhatIsAboveThemAreWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:google.com",
                "domain:www.google.com",
                "domain:windowsupdate.com",
                "domain:ctldl.windowsupdate.com",
                "domain:sls.update.microsoft.com",
                "domain:login.microsoftonline.com",
                "domain:ocsp.digicert.com",
                "domain:new-host.update.microsoft.com",
                "domain:raw.githubusercontent.com",
                "domain:github.com",
                "domain:bit.ly",
                "domain:pastebin.com",
                "domain:duckdns.org",
                "domain:amazonaws.com",
                "domain:blob.core.windows.net",
                "domain:core.windows.net",
                "domain:akamaiedge.net",
                "domain:api.ipify.org"
            })
    void aNameThatManyUseOrNeedIsWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:jp",
                "domain:com",
                "domain:co.jp",
                "domain:github.io",
                "domain:ck",
                "domain:anything.ck",
                "domain:tokyo.jp",
                "domain:s3.amazonaws.com",
                "domain:xn--fiqs8s",
                "domain:blogspot.com"
            })
    void aPublicSuffixIsWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:dc01",
                "domain:localhost",
                "domain:dc01.corp.local",
                "domain:nas.lan",
                "domain:wiki.internal",
                "domain:4.3.2.1.in-addr.arpa",
                "domain:a.test",
                "domain:c2.example",
                "domain:www.example.com",
                "domain:32.4.3.2.1.rpz-ip",
                "domain:rpz-passthru",
                "domain:abcdefghij.onion",
                "domain:host.corp"
            })
    void aNameForUseInsideOrOfNoRegistryIsWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "md5:d41d8cd98f00b204e9800998ecf8427e",
                "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "sha256:275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"
            })
    void anEmptyOrHarmlessFileIsWithheld(String indicator) {
        assertThat(CHECK.of(indicator)).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ip",
                "ip:",
                "ip:1.2.3",
                "ip:010.1.1.1",
                "ip:1.2.3.4/24",
                "ip:1.2.3.4\n",
                "ip:fe80::1%eth0",
                "ip:134744072",
                "domain:a..com",
                "domain:-a.com",
                "domain:evil.com\nx.com",
                "domain:evil.com;drop",
                "domain:évil.com",
                "domain:1.2.3.4",
                "domain: evil.com",
                "domain:*.evil.com",
                "url:http://evil.com",
                "md5:xyz",
                "md5:d41d8cd98f00b204e9800998ecf8427",
                "sha256:\"; alert",
                "domain:evil.com.."
            })
    void whatIsNoIndicatorIsWithheldAsItCame(String text) {
        assertThat(CHECK.of(text))
                .isEqualTo(new Withheld(text, "It is no address, domain name or digest."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:evil.github.io",
                "domain:evil.duckdns.org",
                "domain:evil.ddns.net",
                "domain:evil.azurewebsites.net",
                "domain:evil.blob.core.windows.net",
                "domain:d1234evil.cloudfront.net",
                "domain:evil.workers.dev",
                "domain:evil.ngrok.io",
                "domain:evil.s3.amazonaws.com",
                "domain:e99999.dscx.akamaiedge.net"
            })
    void aNameAtASharedHostIsWarnedAndBlockedAlone(String indicator) {
        assertThat(CHECK.of(indicator))
                .isInstanceOfSatisfying(
                        Warned.class,
                        warned -> {
                            assertThat(warned.alone()).isTrue();
                            assertThat(warned.indicator().toText()).isEqualTo(indicator);
                            assertThat(warned.warnings().getFirst()).contains("Shared hosting");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip:104.16.1.1", "ip:52.95.110.1", "ip:2606:4700::6810:1"})
    void anAddressOfACloudIsWarned(String indicator) {
        assertThat(CHECK.of(indicator))
                .isInstanceOfSatisfying(
                        Warned.class,
                        w -> assertThat(w.warnings().getFirst()).contains("Shared hosting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:cdn-update-srv.com",
                "domain:mail.evil-yamatake.co.jp",
                "domain:google.com.evil-login.net",
                "domain:xn--80ak6aa92e.com",
                "domain:_dmarc.evil-login.net",
                "ip:185.220.101.5",
                "ip:2a02:1234::5",
                "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "domain:www.city.kawasaki.jp.evil-login.net"
            })
    void anythingElseIsSafeAndUnchanged(String indicator) {
        assertThat(CHECK.of(indicator))
                .isInstanceOfSatisfying(
                        Safe.class, s -> assertThat(s.indicator().toText()).isEqualTo(indicator));
    }

    @Test
    void everyNameOfTheListsAndEveryNameAboveOneIsNeverSafe() {
        for (String name : LISTS.popular) {
            assertThat(CHECK.of("domain:" + name)).as(name).isInstanceOf(Withheld.class);
            int dot = name.indexOf('.');
            assertThat(CHECK.of("domain:" + name.substring(dot + 1)))
                    .as(name)
                    .isInstanceOf(Withheld.class);
        }
        for (String name : LISTS.vendors) {
            assertThat(CHECK.of("domain:" + name)).as(name).isInstanceOf(Withheld.class);
        }
        for (String name : LISTS.shared.keySet()) {
            assertThat(CHECK.of("domain:" + name)).as(name).isInstanceOf(Withheld.class);
            assertThat(CHECK.of("domain:zz-x9." + name)).as(name).isNotInstanceOf(Safe.class);
        }
    }

    @Test
    void listsAreAsLargeAsTheySayAndDated() {
        assertThat(LISTS.popular).hasSizeGreaterThan(10_000);
        assertThat(LISTS.suffixes.size()).isGreaterThan(9_000);
        assertThat(LISTS.clouds.size()).isGreaterThan(5_000);
        assertThat(LISTS.dates().values()).allMatch(date -> date.startsWith("2026-08-"));
    }

    @Test
    void aReplacedListIsUsedAndItsDateTold() throws MistakesException {
        HarmLists lists =
                HarmLists.with(Map.of(Part.POPULAR, "# Date: 2027-01-02\nevil-login.net\n"));
        assertThat(lists.dates()).containsEntry(Part.POPULAR, "2027-01-02");
        assertThat(new HarmCheck(lists, OwnAssets.NONE).of("domain:evil-login.net"))
                .isInstanceOf(Withheld.class);
    }

    @Test
    void everyMistakeInAListIsToldWithItsLine() {
        var mistakes =
                catchThrowableOfType(
                        MistakesException.class,
                        () ->
                                HarmLists.with(
                                        Map.of(
                                                Part.POPULAR,
                                                "good.org\nNOT A NAME\n",
                                                Part.CLOUDS,
                                                "1.2.3.0/33 X\n1.2.3.0/24\n",
                                                Part.FILES,
                                                "")));
        assertThat(mistakes.problems())
                .extracting(p -> p.source() + ":" + p.line())
                .containsExactly(
                        "clouds.txt:1",
                        "clouds.txt:2",
                        "clouds.txt:0",
                        "popular.txt:2",
                        "files.txt:0");
    }

    @Test
    void anOwnAssetThatIsNoneIsRefusedWithWhatToWrite() {
        assertThatThrownBy(() -> OwnAssets.of(List.of("not a name"), List.of()))
                .hasMessageContaining("write such as");
        assertThatThrownBy(() -> OwnAssets.of(List.of(), List.of("10.0.0.0/64")))
                .hasMessageContaining("write such as");
    }

    @Test
    void oneThingInTwoSpellingsIsOneIndicator() {
        Screening screening =
                CHECK.screen(
                        List.of(
                                "ip:2a02:1234:0:0:0:0:0:5",
                                "ip:2A02:1234::5",
                                "domain:Evil-Login.NET",
                                "domain:evil-login.net."));
        assertThat(screening.cleared())
                .extracting(Cleared::indicator)
                .extracting(Indicator::toText)
                .containsExactly("domain:evil-login.net", "ip:2a02:1234::5");
    }
}
