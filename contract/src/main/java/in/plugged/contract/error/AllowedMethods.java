package in.plugged.contract.error;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods that a path does have, for the {@code Allow} of a 405 (RFC 9110, section 15.5.6). Read when first asked. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+))?}");

    private @Nullable List<Route> routes;

    /** Separated by commas, as in the header; empty where the path has none. */
    synchronized String at(String path) {
        List<Route> all = routes == null ? scan() : routes;
        routes = all;
        return all.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Route> scan() {
        List<Route> found = new ArrayList<>();
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path base = bean.getBeanClass().getAnnotation(Path.class);
            if (base != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(found, base.value(), method);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Route> found, String base, Method method) {
        Path rest = method.getAnnotation(Path.class);
        Pattern path = compile("/" + base + "/" + (rest == null ? "" : rest.value()));
        Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .forEach(verb -> found.add(new Route(verb.value(), path)));
    }

    private static Pattern compile(String template) {
        String clean = template.replaceAll("/{2,}", "/").replaceAll("/$", "");
        return Pattern.compile(VARIABLE.matcher(clean)
                .replaceAll(
                        variable -> Matcher.quoteReplacement(variable.group(1) == null ? "[^/]+" : variable.group(1))));
    }

    private record Route(String method, Pattern path) {}
}
