package in.plugged.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The story. Each step fails the demo unless the answer is what it should be. */
public final class Demo {

    private static final Duration EVENT_LIMIT = Duration.ofSeconds(20);
    private static final String TOPIC = "pluggedin.tools";

    private final Api api;
    private final String bootstrapServers;
    private final Consumer<String> tell;
    private final Deque<Runnable> cleanUp = new ArrayDeque<>();

    /**
     * A demo that has not run yet.
     *
     * @param bootstrapServers where Kafka is
     * @param tell hears each step
     */
    public Demo(Api api, String bootstrapServers, Consumer<String> tell) {
        this.api = api;
        this.bootstrapServers = bootstrapServers;
        this.tell = tell;
    }

    /**
     * What happened.
     *
     * @param serverName the registry's full name of what was installed
     * @param tools the names of its tools
     * @param echo what {@code echo} answered
     * @param structured what the tool with structured output answered
     * @param onStream the event's id on the stream
     * @param onWebhook the event's id on the webhook
     * @param onKafka the event's id on Kafka
     */
    public record Outcome(
            String serverName,
            List<String> tools,
            String echo,
            JsonNode structured,
            String onStream,
            String onWebhook,
            String onKafka) {

        public Outcome {
            tools = List.copyOf(tools);
        }
    }

    /**
     * Runs it, and cleans up whether it succeeded or not.
     *
     * @throws DemoFailed where a step does not do what it should
     */
    public Outcome run() throws InterruptedException {
        try (WebhookReceiver receiver = WebhookReceiver.start();
                EventTopic topic = EventTopic.open(bootstrapServers, TOPIC)) {
            String serverName = find();
            String server = install(serverName);
            List<String> tools = listTools(server);
            step("Listen: a webhook, and the event stream");
            String secret = subscribe(receiver);
            try (EventStream stream = EventStream.open(api, "/api/events?types=tool.*&server_uuid=" + server)) {
                step("Execute echo");
                Reply echo = execute(server, "echo", """
                        {"parameters":{"message":"Hello, MCP"}}""");
                step("Execute a tool with structured input and output");
                Reply structured = execute(server, "get-structured-content", """
                        {"parameters":{"location":"New York"}}""");
                String execution = echo.text("/execution_uuid");
                step("Hear of the first execution in three ways");
                String onStream = heardOn("the event stream", stream.await(isAbout(execution), EVENT_LIMIT));
                String onWebhook = heardOn("a signed webhook", receiver.await(secret, isAbout(execution), EVENT_LIMIT));
                String onKafka = topic.awaitExecution(execution, EVENT_LIMIT)
                        .orElseThrow(() -> new DemoFailed("No record about the execution came on Kafka's " + TOPIC));
                tell.accept("  Kafka, topic " + TOPIC + ": ce_id " + onKafka);
                require(onStream.equals(onWebhook) && onStream.equals(onKafka), "The three ids differ");
                tell.accept("  The same event, the same id, on all three.");
                return new Outcome(
                        serverName,
                        tools,
                        echo.text("/result/content/0/text"),
                        structured.body().at("/result/structuredContent"),
                        onStream,
                        onWebhook,
                        onKafka);
            }
        } finally {
            step("Clean up");
            cleanUp.forEach(Runnable::run);
        }
    }

    private String find() {
        step("Search the registry");
        Reply found = expect(200, api.get("/api/registry/search?q=everything"));
        return Stream.iterate(0, i -> i < found.body().path("results").size(), i -> i + 1)
                .map(i -> found.text("/results/" + i + "/name"))
                .filter(name -> name.contains("everything"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("The registry has no server called 'everything'"));
    }

    private String install(String serverName) {
        step("Install it into a profile");
        Reply profiles = expect(200, api.get("/api/profiles?limit=1"));
        ObjectNode install = Api.JSON
                .createObjectNode()
                .put("server_name", serverName)
                .put("profile_uuid", profiles.text("/profiles/0/uuid"))
                // A name of its own, so that the demo can run again beside a run that was cut off.
                .put("name", "demo-" + UUID.randomUUID());
        Reply installed = expect(201, api.post("/api/registry/install", install.toString()));
        String server = installed.text("/server/uuid");
        cleanUp.push(() -> expect(204, api.delete("/api/servers/" + server)));
        return server;
    }

    private List<String> listTools(String server) {
        step("List its tools (the first time its package is fetched: give it a moment)");
        Reply listed = expect(200, api.get("/api/servers/" + server + "/tools"));
        List<String> names = new ArrayList<>();
        listed.body().path("tools").forEach(tool -> names.add(tool.path("name").asText()));
        tell.accept("  " + String.join(", ", names));
        require(names.contains("echo"), "The server lists no tool 'echo'");
        return names;
    }

    private String subscribe(WebhookReceiver receiver) {
        ObjectNode webhook = Api.JSON.createObjectNode().put("url", receiver.url());
        webhook.putArray("events").add("tool.executed");
        Reply subscribed = expect(201, api.post("/api/webhooks", webhook.toString()));
        String uuid = subscribed.text("/uuid");
        cleanUp.push(() -> expect(204, api.delete("/api/webhooks/" + uuid)));
        return subscribed.text("/secret");
    }

    private Reply execute(String server, String tool, String json) {
        Reply executed = expect(200, api.post("/api/servers/%s/tools/%s/execute".formatted(server, tool), json));
        require(executed.text("/status").equals("succeeded"), "The tool %s failed".formatted(tool));
        return executed;
    }

    private String heardOn(String way, Optional<JsonNode> event) {
        String id = event.orElseThrow(() -> new DemoFailed(
                        "No tool.executed came on %s within %d s".formatted(way, EVENT_LIMIT.toSeconds())))
                .path("id")
                .asText();
        tell.accept("  On " + way + ": id " + id);
        return id;
    }

    private static Predicate<JsonNode> isAbout(String execution) {
        return event -> event.at("/data/execution_uuid").asText().equals(execution);
    }

    private static Reply expect(int status, Reply reply) {
        require(
                reply.status() == status,
                "The answer should be %d, but is %d %s".formatted(status, reply.status(), reply.body()));
        return reply;
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new DemoFailed(otherwise);
        }
    }

    private void step(String what) {
        tell.accept("");
        tell.accept("# " + what);
    }
}
