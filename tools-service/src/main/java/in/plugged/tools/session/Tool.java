package in.plugged.tools.session;

import in.plugged.tools.transport.RawJson;
import java.io.IOException;
import java.util.Map;

/**
 * One tool of a server. Two of the same name are two tools: equality is identity, so that what is made from one of them
 * can be kept with it.
 */
public final class Tool {

    private final String name;
    private final RawJson definition;
    private final RawJson inputSchema;

    private Tool(String name, RawJson definition, RawJson inputSchema) {
        this.name = name;
        this.definition = definition;
        this.inputSchema = inputSchema;
    }

    static Tool parse(RawJson definition) throws IOException {
        Map<String, RawJson> members = definition.members();
        RawJson name = members.get("name");
        if (name == null || !name.isString()) {
            throw new IOException("A tool without a name");
        }
        return new Tool(name.tree().asText(), definition, members.getOrDefault("inputSchema", RawJson.EMPTY_OBJECT));
    }

    public String name() {
        return name;
    }

    /** All that the server says about it, verbatim. */
    public RawJson definition() {
        return definition;
    }

    /** What its parameters must be (JSON Schema). */
    public RawJson inputSchema() {
        return inputSchema;
    }
}
