package in.plugged.local.platform;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.Child;
import in.plugged.local.process.ChildDied;
import in.plugged.local.process.Environment;
import in.plugged.local.process.Ports;
import in.plugged.local.process.Program;
import in.plugged.local.process.Reaper;
import in.plugged.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One Kafka broker, its own controller, on the loopback address, with its data in a folder. */
public final class Kafka {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Child child;
    private final int port;

    private Kafka(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * How to run it.
     *
     * @param data its data's folder, made at the first start
     * @param port where clients connect
     * @param controllerPort where it talks to itself; the same at every start, since its data names it
     * @param logs the folder of its logs
     * @param checkout where its jars are
     * @param flags more flags for its JVM
     */
    public record Setup(Path data, int port, int controllerPort, Path logs, Checkout checkout, List<String> flags) {

        public Setup {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Starts the broker and waits until it listens.
     *
     * @throws ChildDied where it does not; with the end of its log
     */
    public static Kafka start(Setup setup, Reaper reaper) throws ChildDied, InterruptedException {
        Path settings = writeSettings(setup);
        if (!Files.exists(setup.data().resolve("meta.properties"))) {
            List<String> format = List.of(
                    "kafka.tools.StorageTool",
                    "format",
                    "--standalone",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    settings.toString());
            Child.start(program("kafka-format", setup, List.of(), format), reaper)
                    .awaitSuccess(LIMIT);
        }
        Child child = Child.start(
                program("kafka", setup, setup.flags(), List.of("kafka.Kafka", settings.toString())), reaper);
        child.awaitReady(() -> Ports.answers(setup.port()), LIMIT);
        return new Kafka(child, setup.port());
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public Child child() {
        return child;
    }

    private static Path writeSettings(Setup setup) {
        try {
            Files.createDirectories(setup.data());
            return Files.writeString(
                    setup.data().resolveSibling("kafka.properties"),
                    KafkaSettings.of(setup.data(), setup.port(), setup.controllerPort()));
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka has no place for its data", e);
        }
    }

    private static Program program(String name, Setup setup, List<String> flags, List<String> main) {
        List<String> words = new ArrayList<>();
        words.add(Checkout.java().toString());
        words.addAll(List.of(
                "-Xms48m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
        words.addAll(flags);
        words.addAll(List.of("-cp", setup.checkout().libraries()));
        words.addAll(main);
        return new Program(
                name,
                words,
                Map.copyOf(Environment.basic()),
                setup.logs(),
                setup.logs().resolve(name + ".log"),
                StopSignal.TERM);
    }
}
