package in.plugged.tools.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A small shell in a session of its own that signals process groups for us, which Java cannot, and that ends all of them
 * when its orders stop coming: a service that is killed leaves no children, not even those that ignore the end of their
 * input.
 */
@ApplicationScoped
class Reaper {

    static final int LAST = 10_000;

    private static final Logger LOG = Logger.getLogger(Reaper.class);

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            groups=
            without() {
              rest=
              for group in $groups; do [ "$group" = "$1" ] || rest="$rest $group"; done
              groups=$rest
            }
            while read -r order group; do
              case $order in
                watch) groups="$groups $group" ;;
                term) kill -s TERM -- "$group" 2>/dev/null ;;
                kill) kill -s KILL -- "$group" 2>/dev/null; without "$group" ;;
              esac
            done
            [ -z "$groups" ] && exit
            for group in $groups; do kill -s TERM -- "$group" 2>/dev/null; done
            sleep 1
            for group in $groups; do kill -s KILL -- "$group" 2>/dev/null; done
            """;

    private final Set<String> watched = new LinkedHashSet<>();
    private @Nullable Process shell;

    synchronized void watch(String group) {
        watched.add(group);
        order("watch", group);
    }

    synchronized void term(String group) {
        if (watched.contains(group)) {
            order("term", group);
        }
    }

    /** The last that is heard of that group: its number may be given to another one afterwards. */
    synchronized void kill(String group) {
        if (watched.remove(group)) {
            order("kill", group);
        }
    }

    /** After everything that may still have children to end. */
    synchronized void stop(@Observes @Priority(LAST) ShutdownEvent stopping) throws IOException {
        if (shell != null) {
            shell.getOutputStream().close();
        }
    }

    private void order(String verb, String group) {
        try {
            write(alive(), verb, group);
        } catch (IOException first) {
            try {
                write(restart(), verb, group);
            } catch (IOException e) {
                LOG.errorf(e, "Process groups cannot be signalled: order=%s group=%s", verb, group);
            }
        }
    }

    private Process alive() throws IOException {
        return shell == null || !shell.isAlive() ? restart() : shell;
    }

    private Process restart() throws IOException {
        Optional<String> setsid = SearchPath.ofService().find("setsid").map(Object::toString);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(setsid.stream(), Stream.of("/bin/sh", "-c", SCRIPT))
                .toList());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process started = builder.start();
        shell = started;
        for (String group : watched) {
            write(started, "watch", group);
        }
        return started;
    }

    private static void write(Process shell, String verb, String group) throws IOException {
        OutputStream orders = shell.getOutputStream();
        orders.write((verb + " " + group + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
    }
}
