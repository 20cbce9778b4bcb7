package in.plugged.local.suite;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.process.Folder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One start of the suite on throw-away data and free ports, recorded: afterwards every JVM of it has its
 * {@link AotCache}. Worth half a minute once a build; where it fails, starts are slower and nothing else.
 */
public final class Training {

    /** What a JVM takes to write its cache when it ends, on a slow machine. */
    private static final Duration WRITING = Duration.ofMinutes(3);

    private static final int ROUNDS = 10;
    private static final List<String> CALLS = List.of(
            "/api/account",
            "/api/servers",
            "/api/profiles",
            "/api/registry/search?q=everything",
            "/api/executions",
            "/api/webhooks",
            "/api/servers/nobody/tools");

    private final Checkout checkout;
    private final Home home;
    private final List<AotCache> caches;

    private Training(Checkout checkout, List<AotCache> caches) {
        this.checkout = checkout;
        this.home = new Home(checkout.state().resolve("training"));
        this.caches = caches;
    }

    public static Training of(Checkout checkout) {
        return new Training(
                checkout,
                Stream.concat(
                                Stream.of(AotCache.ofKafka(checkout)),
                                Arrays.stream(Service.values()).map(service -> AotCache.of(service, checkout)))
                        .toList());
    }

    /** Records what is missing. Never fails: it only says that it did not succeed. */
    public void runIfStale(Consumer<String> say) throws InterruptedException {
        List<AotCache> stale = caches.stream().filter(cache -> !cache.fresh()).toList();
        if (stale.isEmpty()) {
            return;
        }
        say.accept("Once a build: recording a start of the suite, so that every later start takes half the time");
        try {
            record(line -> say.accept("  " + line));
            List<Path> missing = stale.stream()
                    .map(AotCache::file)
                    .filter(file -> !Files.exists(file))
                    .toList();
            stale.stream().filter(cache -> Files.exists(cache.file())).forEach(AotCache::recorded);
            say.accept(missing.isEmpty() ? "Recorded" : "Not recorded, so starts stay slower: " + missing);
        } catch (RuntimeException e) {
            say.accept("Not recorded, so starts stay slower; everything works. Why: " + e.getMessage());
        } finally {
            Folder.delete(home.data());
        }
    }

    private void record(Consumer<String> say) throws InterruptedException {
        home.clear();
        for (AotCache cache : caches) {
            cache.forgetUnlessFresh();
        }
        Suite suite = new Suite(new Suite.Setup(checkout, home, Settings.free(), false, Recording.ON), say);
        Thread stopOnExit = new Thread(suite::close);
        Runtime.getRuntime().addShutdownHook(stopOnExit);
        boolean started = false;
        try {
            suite.start();
            started = true;
            exercise(suite);
            say.accept("Writing");
        } finally {
            suite.stop(started ? WRITING : Duration.ofSeconds(5));
            if (!stopOnExit.isAlive()) {
                Runtime.getRuntime().removeShutdownHook(stopOnExit);
            }
        }
    }

    /** The ordinary calls of a first minute, so that what they need is recorded too. */
    private static void exercise(Suite suite) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String call : CALLS) {
                get(suite.settings().gatewayUrl() + call, suite.secrets().demoKey());
            }
        }
    }

    private static void get(String url, String key) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + key);
            connection.setReadTimeout(10_000);
            if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
                connection.getInputStream().readAllBytes();
            }
            connection.disconnect();
        } catch (IOException e) {
            throw new Problem("A call of the training failed: GET " + url, e);
        }
    }
}
