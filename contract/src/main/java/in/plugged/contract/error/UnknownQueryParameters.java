package in.plugged.contract.error;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a query parameter that the resource does not declare: a typo must not look like an answer. */
class UnknownQueryParameters {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> known =
                declared.computeIfAbsent(resource.getResourceMethod(), UnknownQueryParameters::parametersOf);
        sent.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw ApiException.invalid(name, "The query parameter '%s' is not known here".formatted(name), null);
        });
    }

    private static Set<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> nameOf(parameter) != null)
                .map(parameter -> String.valueOf(nameOf(parameter)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String nameOf(Parameter parameter) {
        QueryParam standard = parameter.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery quarkus = parameter.getAnnotation(RestQuery.class);
        if (quarkus == null) {
            return null;
        }
        return quarkus.value().isEmpty() ? parameter.getName() : quarkus.value();
    }
}
