package in.plugged.tools.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which file of an installed package is the program, by npx's rules (npm-exec(1)). */
final class PackageProgram {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PackageProgram() {}

    /**
     * How the program is started.
     *
     * @param root the folder of the package itself
     * @param wanted the program's name, where it was said
     */
    static List<String> words(Path root, String packageName, Optional<String> wanted) throws InstallException {
        try {
            JsonNode bin = JSON.readTree(root.resolve("package.json").toFile()).path("bin");
            String file = file(bin, packageName, wanted)
                    .orElseThrow(() -> new InstallException("The package %s has no program%s"
                            .formatted(
                                    packageName, wanted.map(name -> " " + name).orElse(""))));
            Path program = root.resolve(file).normalize();
            if (!program.startsWith(root) || !Files.isRegularFile(program)) {
                throw new InstallException("The program of the package %s is missing".formatted(packageName));
            }
            return isForNode(program) ? List.of("node", program.toString()) : List.of(program.toString());
        } catch (IOException e) {
            throw new InstallException("The package %s cannot be read".formatted(packageName), e);
        }
    }

    private static Optional<String> file(JsonNode bin, String packageName, Optional<String> wanted) {
        String own = packageName.substring(packageName.lastIndexOf('/') + 1);
        if (bin.isTextual()) {
            return wanted.isEmpty() || wanted.get().equals(own) ? Optional.of(bin.asText()) : Optional.empty();
        }
        if (wanted.isPresent()) {
            return Optional.ofNullable(bin.get(wanted.get())).map(JsonNode::asText);
        }
        boolean all = bin.valueStream().map(JsonNode::asText).distinct().count() == 1;
        return Optional.ofNullable(all ? bin.iterator().next() : bin.get(own)).map(JsonNode::asText);
    }

    private static boolean isForNode(Path program) throws IOException {
        if (program.toString().matches(".*\\.[cm]?js")) {
            return true;
        }
        try (BufferedReader reader = Files.newBufferedReader(program, StandardCharsets.ISO_8859_1)) {
            String first = reader.readLine();
            return first != null && first.startsWith("#!") && first.contains("node");
        }
    }
}
