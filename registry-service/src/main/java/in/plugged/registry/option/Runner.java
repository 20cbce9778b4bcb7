package in.plugged.registry.option;

import in.plugged.registry.document.ServerPackage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that fetches a package and starts what is in it.
 *
 * @param registry whose packages it fetches
 * @param leading what stands before the author's runtime arguments
 * @param trailing what stands between the package and its arguments
 * @param implied runtime arguments that authors repeat, and that are among the two already
 * @param packageFlags flags that name the package, where what follows is what to start from it ({@code uvx --from})
 * @param packageFlagPin what stands between name and version after such a flag
 */
record Runner(
        String command,
        PackageRegistry registry,
        List<String> leading,
        List<String> trailing,
        Set<String> implied,
        Set<String> packageFlags,
        String packageFlagPin) {

    /** Of each registry the usual one first. */
    private static final List<Runner> KNOWN = List.of(
            npm("npx", List.of("-y"), Set.of("-y", "--yes")),
            npm("bunx", List.of(), Set.of()),
            npm("bun", List.of("x"), Set.of("x")),
            new Runner("uvx", PackageRegistry.PYPI, List.of(), List.of(), Set.of(), Set.of("--from"), "=="),
            container("docker"),
            container("podman"),
            new Runner(
                    "dnx",
                    PackageRegistry.NUGET,
                    List.of(),
                    List.of("--yes", "--"),
                    Set.of("-y", "--yes", "--"),
                    Set.of(),
                    "@"));

    /** Authors also name the language here; the package still has to be fetched by the registry's own runner. */
    private static final Set<String> INTERPRETERS = Set.of("node", "python", "python3", "dotnet");

    /** The one the author names, else the usual one of the registry; empty where neither can start the package. */
    static Optional<Runner> of(PackageRegistry registry, ServerPackage origin) {
        String hint = origin.runtimeHint();
        boolean usual = hint == null
                || (INTERPRETERS.contains(hint) && origin.runtimeArguments().isEmpty());
        return KNOWN.stream()
                .filter(runner -> runner.registry == registry)
                .filter(runner -> usual || runner.command.equals(hint))
                .findFirst();
    }

    boolean runsContainers() {
        return registry == PackageRegistry.OCI;
    }

    private static Runner npm(String command, List<String> leading, Set<String> implied) {
        return new Runner(command, PackageRegistry.NPM, leading, List.of(), implied, Set.of("-p", "--package"), "@");
    }

    private static Runner container(String command) {
        return new Runner(
                command,
                PackageRegistry.OCI,
                List.of("run", "-i", "--rm"),
                List.of(),
                Set.of("run", "-i", "--interactive", "--rm"),
                Set.of(),
                ":");
    }
}
