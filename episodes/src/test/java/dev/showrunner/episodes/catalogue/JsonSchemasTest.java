package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors see by the schemas what the reader reads. */
class JsonSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Schema schema(Kind kind) {
        String text = Objects.requireNonNull(JsonSchemas.files().get(kind.word() + ".json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }

    private static List<Error> validate(Schema schema, byte[] yaml) {
        YamlNode.Mapping fields = YamlReader.read(yaml, new Findings("test.yaml"));
        return schema.validate(json(Objects.requireNonNull(fields)).toString(), InputFormat.JSON);
    }

    private static List<Error> validate(Kind kind, String yaml) {
        return validate(schema(kind), yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** As an editor types scalars: by the core schema of YAML 1.2. */
    private static JsonNode json(YamlNode node) {
        return switch (node) {
            case YamlNode.Text text -> scalar(text);
            case YamlNode.Sequence sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlNode.Mapping mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(YamlNode.Text text) {
        if (!text.plain()) {
            return TextNode.valueOf(text.text());
        }
        return switch (text.text()) {
            case "", "~", "null" -> NullNode.instance;
            case "true", "false" -> BooleanNode.valueOf(Boolean.parseBoolean(text.text()));
            default ->
                text.text().matches("-?[0-9]{1,9}")
                        ? IntNode.valueOf(Integer.parseInt(text.text()))
                        : TextNode.valueOf(text.text());
        };
    }

    @Test
    void the_sample_channel_is_valid_by_the_schemas() throws IOException {
        FolderFiles files = FolderFiles.of(Path.of("src/test/resources/channel"));
        for (ChannelFiles.ChannelFile file : files.list()) {
            Layout.STANDARD
                    .place(file.path())
                    .ifPresent(placement -> assertThat(
                                    validate(schema(placement.kind()), files.read(file, file.size())))
                            .as(file.path())
                            .isEmpty());
        }
    }

    @Test
    void files_that_a_producer_wrote_are_valid_by_the_schemas() throws IOException {
        Path corpus = CorpusTest.corpus();
        Assumptions.assumeTrue(
                Files.isDirectory(corpus),
                () -> "No real files at " + corpus.toAbsolutePath() + "; set SHOWRUNNER_CORPUS to read them.");
        Layout videos = new Layout(Map.of(Kind.EPISODE, "videos/shows"));
        Map<Kind, Schema> schemas = new EnumMap<>(Kind.class);
        for (String generation : List.of("legacy", "modern")) {
            FolderFiles files = FolderFiles.of(corpus.resolve(generation));
            Layout layout = generation.equals("modern") ? videos : Layout.STANDARD;
            for (ChannelFiles.ChannelFile file : files.list()) {
                layout.place(file.path())
                        .ifPresent(placement -> assertThat(validate(
                                        schemas.computeIfAbsent(placement.kind(), JsonSchemasTest::schema),
                                        files.read(file, file.size())))
                                .as(file.path())
                                .isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel: One",
                "title: [One]",
                "title: One\nstatus: postponed",
                "title: One\nyoutube: {privacy: secret}",
                "title: One\nyoutube: {category: cooking}",
                "title: One\nyoutube: {id: https://youtu.be/x}",
                "title: One\nchapters: [{title: No time}]",
                "airtime: 2027-01-14 19:00",
            })
    void what_the_reader_objects_to_the_schema_objects_to(String yaml) {
        assertThat(validate(Kind.EPISODE, yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_field_that_is_to_be_written_says_what_it_is_and_shows_an_example_where_it_is_a_text(Kind kind)
            throws IOException {
        JsonNode schema = JSON.readTree(JsonSchemas.files().get(kind.word() + ".json"));

        assertThat(schema.path("$schema").asText()).isEqualTo("http://json-schema.org/draft-07/schema#");
        schema.path("properties").properties().forEach(property -> {
            assertThat(property.getValue().path("description").asText())
                    .as(property.getKey())
                    .isNotBlank();
            boolean composite = property.getValue().path("properties").isObject();
            if (!property.getValue().path("doNotSuggest").asBoolean() && !composite) {
                assertThat(property.getValue().path("examples").isEmpty())
                        .as(property.getKey())
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_example_of_every_field_can_be_read(Kind kind) {
        Definition.of(kind)
                .shape()
                .fields()
                .forEach(field -> field.examples().forEach(example -> {
                    Findings findings = new Findings("example.yaml");
                    YamlNode.Mapping fields = YamlReader.read(
                            (field.name() + ": " + example + "\n").getBytes(StandardCharsets.UTF_8), findings);
                    Definition.of(kind).shape().read(Objects.requireNonNull(fields), new Source(findings));
                    assertThat(findings.diagnostics())
                            .as(kind + " " + field.name() + ": " + example)
                            .allMatch(diagnostic -> diagnostic.rule().equals("missing-field"));
                }));
    }
}
