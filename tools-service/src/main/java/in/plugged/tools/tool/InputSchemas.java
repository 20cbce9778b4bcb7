package in.plugged.tools.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.Violation;
import in.plugged.tools.session.Tool;
import in.plugged.tools.transport.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Checks parameters against tools' {@code inputSchema}, each compiled once. A schema names its draft itself, else it is
 * 2020-12 (MCP 2025-11-25, JSON Schema usage). A schema that cannot be used checks nothing: the server has the last word
 * anyway.
 */
@ApplicationScoped
class InputSchemas {

    private static final Logger LOG = Logger.getLogger(InputSchemas.class);

    /** Schemas come from strangers: they share nothing by their ids, and what they refer to is never fetched. */
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.ENGLISH)
                            .build()));

    /** By identity: a list that is read anew has new tools. */
    private final Cache<Tool, Optional<Schema>> compiled =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * Accepts the parameters or says what is wrong with them.
     *
     * @throws ApiException 400 with every violation
     * @throws IOException where the parameters are not well-formed JSON
     */
    void check(Tool tool, RawJson parameters) throws IOException {
        JsonNode tree = parameters.tree();
        List<Violation> violations = compiled.get(tool, InputSchemas.this::compile)
                .map(schema -> violations(tool, schema, tree))
                .orElse(List.of());
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
    }

    private Optional<Schema> compile(Tool tool) {
        try {
            Schema schema = registry.getSchema(tool.inputSchema().tree());
            schema.initializeValidators();
            return Optional.of(schema);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debugf("An inputSchema cannot be used: tool=%s cause=%s", tool.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Violation> violations(Tool tool, Schema schema, JsonNode parameters) {
        try {
            return schema.validate(parameters).stream()
                    .map(SchemaViolation::describe)
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debugf("An inputSchema cannot be used: tool=%s cause=%s", tool.name(), e.getMessage());
            return List.of();
        }
    }
}
