package in.plugged.local.platform;

import in.plugged.local.process.Child;
import in.plugged.local.process.ChildDied;
import in.plugged.local.process.Environment;
import in.plugged.local.process.Ports;
import in.plugged.local.process.Program;
import in.plugged.local.process.Reaper;
import in.plugged.local.process.StopSignal;
import in.plugged.local.process.Unprivileged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One PostgreSQL server on the loopback address, with its data in a folder. */
public final class Postgres {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    static final String SUPERUSER = "postgres";

    private final Child child;
    private final Databases databases;

    private Postgres(Child child, Databases databases) {
        this.child = child;
        this.databases = databases;
    }

    /**
     * How to run it.
     *
     * @param data its data's folder, made at the first start
     * @param port where it listens
     * @param password of the superuser; set at the first start
     * @param durable whether a commit survives a power cut; tests do without and are faster
     * @param logs the folder of its logs
     * @param programs the folder that its programs are unpacked into
     */
    public record Setup(Path data, int port, String password, boolean durable, Path logs, Path programs) {}

    /**
     * Starts the server and waits until it answers.
     *
     * @throws ChildDied where it does not; with the end of its log
     */
    public static Postgres start(Setup setup, Reaper reaper) throws ChildDied, InterruptedException {
        PostgresBinaries programs = PostgresBinaries.under(setup.programs());
        if (!Files.exists(setup.data().resolve("PG_VERSION"))) {
            initialize(setup, programs, reaper);
        }
        forgetDeadServer(setup.data());
        Child child = Child.start(server(setup, programs), reaper);
        Databases databases = new Databases(setup.port(), setup.password());
        child.awaitReady(databases::answer, LIMIT);
        return new Postgres(child, databases);
    }

    public Databases databases() {
        return databases;
    }

    public Child child() {
        return child;
    }

    private static void initialize(Setup setup, PostgresBinaries programs, Reaper reaper)
            throws ChildDied, InterruptedException {
        try {
            Files.createDirectories(setup.data());
            Path password = Files.createTempFile(
                    setup.data().getParent(),
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, setup.password());
            Unprivileged.own(setup.data());
            Unprivileged.own(password);
            try {
                Child.start(initdb(setup, programs, password), reaper).awaitSuccess(LIMIT);
            } finally {
                Files.delete(password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No database can be made in " + setup.data(), e);
        }
    }

    private static Program initdb(Setup setup, PostgresBinaries programs, Path password) {
        return program(
                "initdb",
                setup,
                List.of(
                        programs.program("initdb").toString(),
                        "--pgdata=" + setup.data(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions",
                        setup.durable() ? "--sync-method=fsync" : "--no-sync"));
    }

    private static Program server(Setup setup, PostgresBinaries programs) {
        String durable = setup.durable() ? "on" : "off";
        return program(
                "postgresql",
                setup,
                List.of(
                        programs.program("postgres").toString(),
                        "-D",
                        setup.data().toString(),
                        "-c",
                        "listen_addresses=" + Ports.HOST,
                        "-c",
                        "port=" + setup.port(),
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "fsync=" + durable,
                        "-c",
                        "full_page_writes=" + durable,
                        "-c",
                        "log_checkpoints=off",
                        "-c",
                        "synchronous_commit=" + durable));
    }

    private static Program program(String name, Setup setup, List<String> words) {
        List<String> all = new ArrayList<>(Unprivileged.prefix());
        all.addAll(words);
        return new Program(
                name, all, Environment.basic(), setup.logs(), setup.logs().resolve(name + ".log"), StopSignal.INT);
    }

    /**
     * A killed server leaves its process id behind. If some other program has that number by now, as happens in
     * containers, PostgreSQL would believe itself still running.
     */
    private static void forgetDeadServer(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            boolean running = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
            if (!running) {
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
