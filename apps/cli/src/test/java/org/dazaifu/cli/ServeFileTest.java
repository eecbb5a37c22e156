package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.server.ServerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code serve --config}. */
class ServeFileTest {

    private static final String WHOLE =
            """
            exchange: data
            database:
              url: jdbc:postgresql://db.example/dazaifu?user=exchange
              password-file: password
            port: 9443
            address: 0.0.0.0
            tls:
              certificate: server.pem
              key: server.key
              client-ca: partners.pem
            oidc:
              issuer: https://login.example.org
              audience: dazaifu
            behind-proxy: true
            base: https://taxii.example.org
            metrics-port: 9444
            """;

    @TempDir Path directory;
    private Path file = Path.of("");

    @BeforeEach
    void files() throws Exception {
        file = directory.resolve("serve.yaml");
        Files.writeString(directory.resolve("password"), "a&b c\n");
        for (String name : List.of("server.pem", "server.key", "partners.pem")) {
            Files.writeString(directory.resolve(name), "");
        }
    }

    private ServerOptions options(String text, String... more) throws Exception {
        Files.writeString(file, text);
        String[] words = new String[more.length + 2];
        words[0] = "--config";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        ServeCommand command = new ServeCommand();
        new CommandLine(command).parseArgs(words);
        return command.options();
    }

    @Test
    void everyOptionIsTakenFromTheFileWithPathsFromItsDirectory() throws Exception {
        ServerOptions options = options(WHOLE);
        assertThat(options.exchange()).isEqualTo(directory.resolve("data"));
        assertThat(options.database())
                .isEqualTo(
                        new DatabaseAddress.Postgres(
                                "jdbc:postgresql://db.example/dazaifu?user=exchange&password=a%26b+c"));
        assertThat(options.port()).isEqualTo(9443);
        assertThat(options.address().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(options.tls())
                .hasValue(
                        new ServerOptions.TlsFiles(
                                directory.resolve("server.pem"),
                                directory.resolve("server.key"),
                                java.util.Optional.of(directory.resolve("partners.pem"))));
        assertThat(options.oidc())
                .hasValue(
                        new ServerOptions.OidcIssuer(
                                URI.create("https://login.example.org"), "dazaifu"));
        assertThat(options.behindProxy()).isTrue();
        assertThat(options.base()).hasValue(URI.create("https://taxii.example.org/"));
        assertThat(options.metricsPort()).hasValue(9444);
    }

    /** The driver, which nobody here wrote, reads from the address what stood in the file. */
    @Test
    void thePasswordReachesTheDriverAsItStandsInItsFile() throws Exception {
        String url = ((DatabaseAddress.Postgres) options(WHOLE).database()).url();
        java.util.Properties read = org.postgresql.Driver.parseURL(url, null);
        assertThat(read.getProperty("password")).isEqualTo("a&b c");
        assertThat(options(WHOLE).database().toString()).doesNotContain("password");
    }

    @Test
    void theCommandLineCountsBeforeTheFile() throws Exception {
        ServerOptions options =
                options(
                        WHOLE,
                        "--port=1",
                        "--address=127.0.0.1",
                        "--exchange=elsewhere",
                        "--database=jdbc:postgresql://other/x",
                        "--tls-certificate=c",
                        "--tls-key=k",
                        "--client-ca=a",
                        "--oidc-issuer=https://other.example",
                        "--oidc-audience=them",
                        "--no-behind-proxy",
                        "--base=https://b.example",
                        "--metrics-port=2");
        assertThat(options)
                .isEqualTo(
                        new ServerOptions(
                                Path.of("elsewhere"),
                                new DatabaseAddress.Postgres("jdbc:postgresql://other/x"),
                                java.net.InetAddress.getByName("127.0.0.1"),
                                1,
                                java.util.Optional.of(
                                        new ServerOptions.TlsFiles(
                                                Path.of("c"),
                                                Path.of("k"),
                                                java.util.Optional.of(Path.of("a")))),
                                java.util.Optional.of(
                                        new ServerOptions.OidcIssuer(
                                                URI.create("https://other.example"), "them")),
                                false,
                                java.util.Optional.of(URI.create("https://b.example/")),
                                java.util.OptionalInt.of(2)));
    }

    @Test
    void aFileThatSaysNothingOfAnOptionLeavesItAsItIsWithoutFile() throws Exception {
        ServerOptions options = options("behind-proxy: false\n", "--exchange=x");
        assertThat(options.port()).isEqualTo(8443);
        assertThat(options.address().isLoopbackAddress()).isTrue();
        assertThat(options.tls()).isEmpty();
        assertThat(options.oidc()).isEmpty();
        assertThat(options.base()).isEmpty();
        assertThat(options.metricsPort()).isEmpty();
        assertThat(options.database())
                .isEqualTo(new DatabaseAddress.Sqlite(Path.of("x/exchange.db")));
    }

    @Test
    void everyMistakeIsToldWithLineColumnAndWhatToWrite() throws Exception {
        Files.writeString(
                file,
                """
                prot: 9443
                port: 8443.5
                metrics-port: 0
                address: not an address
                database:
                  url: mysql://db.example/x
                tls:
                  certificate: nowhere.pem
                  clientca: partners.pem
                oidc:
                  issuer: http://login.example.org
                behind-proxy: yes
                base: ftp://x
                """);
        Run run = Run.of("serve", "--config", file);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(file + ":1:1: 'prot' is not known here; did you mean 'port'?")
                .contains(file + ":2:7: 'port' is a whole number from 0 to 65535")
                .contains(file + ":3:15: 'metrics-port' is a whole number from 1 to 65535")
                .contains(file + ":4:10: there is no address 'not an address'; write 127.0.0.1")
                .contains(file + ":6:8: a database is named as jdbc:postgresql://")
                .contains(file + ":8:16: 'certificate' names ")
                .contains(file + ":8:3: 'key' is missing; write 'key: ...'")
                .contains(file + ":9:3: 'clientca' is not known here; did you mean 'client-ca'?")
                .contains(file + ":11:11: an issuer is named by an https address")
                .contains(file + ":11:3: 'audience' is missing")
                .contains(file + ":12:15: 'behind-proxy' is true or false")
                .contains(file + ":13:7: 'base' begins with https:// and a host");
        assertThat(run.err().lines().count()).isEqualTo(13);
    }

    @Test
    void aPasswordInTwoPlacesOrOnTwoLinesIsAMistake() throws Exception {
        assertThatThrownBy(() ->
                        options(WHOLE.replace("user=exchange", "user=exchange&password=secret")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(":3:8: the password stands here and in 'password-file'")
                .hasMessageNotContaining("secret");
        Files.writeString(directory.resolve("password"), "one\ntwo\n");
        assertThatThrownBy(() -> options(WHOLE))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(":4:18: ")
                .hasMessageContaining("does not hold a password on one line")
                .hasMessageNotContaining("two");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedOnceTheCommandLineIsKnown() throws Exception {
        String open = "exchange: x\naddress: 0.0.0.0\n";
        assertThatThrownBy(() -> options(open))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("without TLS only this machine is listened to");
        assertThat(options(open, "--tls-certificate=c", "--tls-key=k").tls()).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Run run = Run.of("serve", "--config", directory.resolve("none.yaml"));
        assertThat(run.exit()).isEqualTo(ExitCode.WORLD_FAILED);
        assertThat(run.err()).contains("no such file");
    }
}
