package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may be done about the sample case, before and after people state facts. */
class RespondCommandTest {

    @TempDir static Path directory = Path.of(".");

    private static Path path = Path.of(".");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("case");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path).exit()).isZero();
    }

    @Test
    void factsThatPeopleStateOpenOptionsAndStayOnTheLedger() {
        assertThat(status("tech.isolate")).isEqualTo("available once");
        assertThat(status("crim.preserve-home")).isEqualTo("available once");

        Run nameless = Run.of("effects", path, "--set", "victim.consents=yes");
        assertThat(nameless.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(nameless.err()).contains("--because");
        Run wrong = Run.of("effects", path, "--set", "effect.deaths=some", "--because", "x");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(wrong.err()).contains("'effect.deaths' is", "not 'some'");
        Run unknown = Run.of("effects", path, "--set", "effect.death=1", "--because", "x");
        assertThat(unknown.err()).contains("there is no fact 'effect.death'", "effect.deaths");

        Run stated =
                Run.of(
                        "effects",
                        path,
                        "--set",
                        "victim.consents=yes",
                        "--set",
                        "effect.data_kinds=trade_secret,defence",
                        "--set",
                        "effect.injured=unknown",
                        "--because",
                        "asked the operator",
                        "--by",
                        "Sato");
        assertThat(stated.exit()).isZero();
        assertThat(stated.out())
                .contains("defence, trade secret  (Sato: asked the operator")
                .containsPattern("unknown +effect.injured");
        assertThat(status("tech.isolate")).isEqualTo("available");
        assertThat(status("crim.preserve-home")).isEqualTo("available once");
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void thePageIsPartOfTheCase() throws IOException {
        Run run = Run.of("respond", path, "--page", "--profile", "france");

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(path.resolve("respond.html")))
                .contains(
                        "Under the profile of France",
                        "The case for doing less",
                        "Isolate the systems");
        assertThat(Run.of("verify", path).exit()).isZero();
        Files.writeString(path.resolve("respond.html"), "other");
        assertThat(Run.of("verify", path).exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(Run.of("respond", path, "--page").exit()).isZero();
        assertThat(Run.of("verify", path).exit()).isZero();
    }

    @Test
    void everyFormatIsThereInBothLanguages() throws IOException {
        Run text = Run.of("respond", path, "--language", "ja");
        assertThat(text.exit()).isZero();
        assertThat(text.out()).contains("「", "実施可能", "時間以内");
        Run page = Run.of("respond", path, "--format", "html", "--language", "ja");
        assertThat(page.exit()).isZero();
        assertThat(page.out()).startsWith("<!DOCTYPE html>").contains("<html lang=\"ja\">", "決定権者");
        assertThat(Run.of("effects", path, "--language", "ja").out()).contains("不明", "未確認");
        assertThat(Run.of("respond", path, "--page", "--language", "ja").exit()).isZero();
        assertThat(Files.readString(path.resolve("respond.ja.html"))).contains("決定権者");
        assertThat(Run.of("verify", path).exit()).isZero();
        Run other = Run.of("respond", path, "--language", "tlh");
        assertThat(other.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(other.err()).contains("no language 'tlh'", "en or ja");
        assertThat(Run.of("respond", path).err()).isEmpty();
    }

    @Test
    void aUsersTranslationsStandOverThoseThatShipAndTheirMistakesAreTold() throws IOException {
        Path words = directory.resolve("words.yaml");
        Files.writeString(
                words,
                "language: ja\nphrases:\n- {en: \"Isolate the systems concerned\", ja: \"自作の訳\"}\n");
        Run run = Run.of("respond", path, "--language", "ja", "--law", words);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("自作の訳");

        Files.writeString(words, "language: xx\nphrases: []\n");
        assertThat(Run.of("respond", path, "--law", words).err())
                .contains("words.yaml:1:", "'language' is one of ja");
        Files.writeString(words, "language: ja\nphrases:\n- {en: \"at {0}\", ja: \"で\"}\n");
        assertThat(Run.of("respond", path, "--law", words).err())
                .contains("words.yaml:3:", "both texts hold {0}");
    }

    @Test
    void lawOfOnesOwnIsReadAndItsMistakesAreTold() throws IOException {
        Path law = directory.resolve("own.yaml");
        Files.writeString(law, "body: Own law\nrules:\n- id: own.one\n  titel: One\n");
        Run run = Run.of("respond", path, "--law", law);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("own.yaml:4:");

        Run other = Run.of("respond", path, "--profile", "atlantis");
        assertThat(other.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(other.err()).contains("no profile 'atlantis'", "japan");
    }

    private static String status(String measure) {
        Run run = Run.of("respond", path, "--format", "json");
        assertThat(run.exit()).isZero();
        for (JsonNode option : JsonMapper.shared().readTree(run.out()).get("options")) {
            if (option.get("id").asString().equals(measure)) {
                return option.get("status").asString();
            }
        }
        throw new AssertionError("no measure " + measure);
    }
}
