package in.plugged.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A launcher to be killed: starts two children, prints their process ids, and stays. */
final class TwoChildren {

    private TwoChildren() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Reaper reaper = Reaper.start();
        for (String name : List.of("one", "two")) {
            Child child = Child.start(script(folder, name, arguments[1]), reaper);
            System.out.println(child.pid());
        }
        new CountDownLatch(1).await();
    }

    static Program script(Path folder, String name, String script) {
        return new Program(
                name,
                List.of("sh", "-c", script),
                Environment.basic(),
                folder,
                folder.resolve(name + ".log"),
                StopSignal.TERM);
    }
}
