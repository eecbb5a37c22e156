package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir Path temporary;
    private Path evidence;
    private Path directory;
    private Schema schema;

    @BeforeEach
    void load() throws Exception {
        evidence = Files.writeString(temporary.resolve("a.evtx"), "a");
        directory = temporary.resolve("case");
        try (InputStream in = CaseFile.class.getResourceAsStream("case.schema.json")) {
            assertThat(in).isNotNull();
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                                    InputFormat.JSON);
        }
    }

    private String file() throws Exception {
        return Files.readString(directory.resolve("case.json"));
    }

    @Test
    void aCompleteCaseIsAsItsSchemaSays() throws Exception {
        CaseDirectoryTest.investigate(
                directory, CaseDirectoryTest.OPTIONS, CaseDirectoryTest.COPY, evidence);
        assertThat(schema.validate(file(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void anIncompleteCaseIsAsItsSchemaSays() throws Exception {
        CaseDirectory.begin(directory, CaseDirectoryTest.OPTIONS, TestKey.KEY).close();
        assertThat(schema.validate(file(), InputFormat.JSON)).isEmpty();
        assertThat(file()).contains("\"state\" : \"incomplete\"");
    }

    @Test
    void theSchemaRefusesACaseWithAMemberMissingOrTooMany() throws Exception {
        CaseDirectoryTest.investigate(
                directory, CaseDirectoryTest.OPTIONS, CaseDirectoryTest.COPY, evidence);
        for (String member :
                List.of(
                        "incident",
                        "assessment",
                        "census",
                        "unattributed",
                        "strongest",
                        "sha256")) {
            String broken = file().replaceFirst("\"" + member + "\"", "\"" + member + "x\"");
            assertThat(schema.validate(broken, InputFormat.JSON)).as(member).isNotEmpty();
        }
    }
}
