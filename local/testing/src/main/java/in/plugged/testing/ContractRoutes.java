package in.plugged.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the routes that a service has with those that the contract gives it. */
public final class ContractRoutes {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private ContractRoutes() {}

    /**
     * Fails unless both sets are equal, {@code /internal} routes aside.
     *
     * @param service the operations' {@code x-service}
     * @param packageName where the service's resources are
     * @param others routes that are served without a resource class, as {@code GET /api/events}
     */
    public static void assertServed(String service, String packageName, String... others) {
        Set<String> served = scan(packageName);
        served.addAll(Set.of(others));
        assertThat(served)
                .as("routes of %s against contract/openapi.yaml", service)
                .isEqualTo(ofContract(service));
    }

    /** The contract's operations of one service, as {@code GET /api/servers/{uuid}}. */
    public static Set<String> ofContract(String service) {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : parse().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())
                        && service.equals(operation.getValue().path("x-service").asText())) {
                    routes.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " /api" + path.getKey());
                }
            }
        }
        return routes;
    }

    private static JsonNode parse() {
        try {
            return new YAMLMapper().readTree(ContractText.read());
        } catch (IOException e) {
            throw new IllegalStateException("The contract is not YAML", e);
        }
    }

    private static Set<String> scan(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> route(method).stream())
                        .filter(route -> route.contains(" /api"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> route(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .map(verb -> verb + " " + path(method))
                .findFirst();
    }

    private static String path(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String base = owner.getAnnotationOfType(Path.class).value();
        String rest = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return ("/" + base + "/" + rest)
                .replaceAll("/{2,}", "/")
                .replaceAll("(?<=.)/$", "")
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
