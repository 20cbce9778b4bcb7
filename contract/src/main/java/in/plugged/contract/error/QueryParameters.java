package in.plugged.contract.error;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter that the resource does not declare, or that is no number or boolean where one is meant: a
 * typo must not look like an answer.
 */
class QueryParameters {

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Map<String, Class<?>> known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        sent.forEach((name, values) -> {
            Class<?> type = known.get(name);
            if (type == null) {
                throw ApiException.invalid(name, "The query parameter '%s' is not known here".formatted(name), null);
            }
            values.forEach(value -> check(name, value, type));
        });
    }

    private static void check(String name, String value, Class<?> type) {
        if ((type == Integer.class || type == int.class) && !value.matches("-?\\d{1,9}")) {
            throw ApiException.invalid(name, "The '%s' must be a whole number".formatted(name), value);
        }
        if ((type == Boolean.class || type == boolean.class) && !value.matches("true|false")) {
            throw ApiException.invalid(name, "The '%s' must be true or false".formatted(name), value);
        }
    }

    private static Map<String, Class<?>> of(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            String name = nameOf(parameter);
            if (name != null) {
                types.put(name, parameter.getType());
            }
        }
        return Map.copyOf(types);
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
