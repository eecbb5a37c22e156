package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A virtual environment of Python under {@code target} with packages from PyPI, for tests against
 * what others wrote. It is made once and kept.
 *
 * @param home its directory, in which scripts and their logs are too
 */
public record PythonEnvironment(Path home) {

    /** With packages of these versions; where it cannot be made, the test is skipped with why. */
    public static PythonEnvironment with(String name, String... packages)
            throws IOException, InterruptedException {
        PythonEnvironment made = new PythonEnvironment(Path.of("target", name).toAbsolutePath());
        Path ready = made.home.resolve("ready");
        if (!Files.exists(ready)) {
            Files.createDirectories(made.home);
            assumeTrue(
                    made.runs(120, List.of("python3", "-m", "venv", made.home.toString())),
                    "python3 with venv is not here");
            List<String> install = new ArrayList<>(List.of(made.python(), "-m", "pip", "install"));
            install.addAll(List.of("--quiet", "--disable-pip-version-check"));
            install.addAll(List.of(packages));
            assumeTrue(
                    made.runs(240, install),
                    String.join(" ", packages) + " cannot be installed from PyPI");
            Files.createFile(ready);
        }
        return made;
    }

    private boolean runs(int seconds, List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("install.log").toFile())
                            .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String python() {
        return home.resolve("bin").resolve("python").toString();
    }

    /** Starts a script that is a resource beside a class; its errors go to {@link #log}. */
    public Process start(Class<?> beside, String resource, List<String> arguments)
            throws IOException {
        Path script = home.resolve(Path.of(resource).getFileName().toString());
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource))) {
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(python(), script.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(log(resource).toFile()).start();
    }

    /** What a script prints; it has to end well. */
    public String run(Class<?> beside, String resource, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = start(beside, resource, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(log(resource))).isZero();
        return out;
    }

    /** Where the errors of a script go. */
    public Path log(String resource) {
        return home.resolve(Path.of(resource).getFileName() + ".log");
    }
}
