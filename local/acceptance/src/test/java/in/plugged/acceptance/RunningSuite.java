package in.plugged.acceptance;

import in.plugged.local.checkout.Checkout;
import in.plugged.local.demo.Api;
import in.plugged.local.demo.Reply;
import in.plugged.local.process.Child;
import in.plugged.local.process.Folder;
import in.plugged.local.suite.Home;
import in.plugged.local.suite.Recording;
import in.plugged.local.suite.Settings;
import in.plugged.local.suite.Suite;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The suite, started by the first test that asks for it and stopped after the last. Ask by a parameter of this type. */
final class RunningSuite implements AutoCloseable {

    private final Suite suite;

    private RunningSuite(Suite suite) {
        this.suite = suite;
    }

    /** Gives it to tests. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RunningSuite.class, type -> start(), RunningSuite.class);
        }
    }

    private static RunningSuite start() {
        Checkout checkout = Checkout.find();
        Path folder = checkout.root().resolve("local/acceptance/target/suite");
        Folder.delete(folder);
        Suite suite = new Suite(
                new Suite.Setup(checkout, new Home(folder), Settings.free(), false, Recording.OFF),
                line -> System.out.println(line));
        try {
            suite.start();
            suite.supervise(() -> {});
            return new RunningSuite(suite);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        }
    }

    /** The API as the demo account sees it. */
    Api api() {
        return api(Optional.of(suite.secrets().demoKey()));
    }

    /** The API as somebody else sees it: a new account. */
    Api someoneElse() {
        try (Api admin = api(Optional.of(suite.secrets().adminKey()))) {
            Reply created = admin.post("/api/admin/accounts", """
                    {"name":"Someone else"}""");
            return api(Optional.of(created.text("/key/key")));
        }
    }

    Api api(Optional<String> key) {
        return new Api(suite.settings().gatewayUrl(), key, line -> System.out.println(line));
    }

    String demoKey() {
        return suite.secrets().demoKey();
    }

    String bootstrapServers() {
        return suite.settings().kafkaAddress();
    }

    /** Ends a part as a crash would. */
    void kill(String name) {
        Child child = suite.children().stream()
                .filter(part -> part.program().name().equals(name))
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
    }

    @Override
    public void close() {
        suite.close();
    }
}
