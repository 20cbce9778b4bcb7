package in.plugged.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fails a test whose HTTP exchange breaks {@code contract/openapi.yaml}: every reply must be one the contract describes,
 * and a request that breaks the contract must have been refused.
 */
public final class ContractFilter implements Filter {

    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(ContractText.read())
                    .withBasePathOverride("/api")
                    .build();

    /** What the contract cannot know: a path, method or media type that it does not have is refused by the service. */
    private static final List<String> OUTSIDE_THE_CONTRACT = List.of(
            "validation.request.path.missing",
            "validation.request.operation.notAllowed",
            "validation.request.contentType.notAllowed");

    private static final Pattern QUERY = Pattern.compile("&");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        Response response = context.next(request, spec);
        check(request, response);
        return response;
    }

    private static void check(FilterableRequestSpecification request, Response response) {
        URI uri = URI.create(request.getURI());
        Method method = Method.valueOf(request.getMethod());
        boolean refused = response.statusCode() >= 400;
        List<String> broken = problems(CONTRACT.validateRequest(request(request, uri, method)));
        if (!broken.isEmpty() && !refused) {
            throw new AssertionError("%s %s breaks the contract and was answered %d: %s"
                    .formatted(method, uri.getPath(), response.statusCode(), broken));
        }
        if (broken.stream().anyMatch(ContractFilter::isOutside)) {
            return;
        }
        List<String> wrong = problems(CONTRACT.validateResponse(uri.getRawPath(), method, response(response)));
        if (!wrong.isEmpty()) {
            throw new AssertionError("The reply %d to %s %s breaks the contract: %s%n%s"
                    .formatted(
                            response.statusCode(),
                            method,
                            uri.getPath(),
                            wrong,
                            response.body().asString()));
        }
    }

    private static SimpleRequest request(FilterableRequestSpecification request, URI uri, Method method) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(method, uri.getRawPath());
        if (uri.getRawQuery() != null) {
            QUERY.splitAsStream(uri.getRawQuery()).forEach(pair -> {
                URI decoded = URI.create("?" + pair);
                String[] parts = decoded.getQuery().split("=", 2);
                builder.withQueryParam(parts[0], parts.length == 2 ? parts[1] : "");
            });
        }
        for (Header header : request.getHeaders()) {
            builder.withHeader(header.getName(), header.getValue());
        }
        Object body = request.getBody();
        if (body != null) {
            builder.withBody(body.toString());
        }
        return builder.build();
    }

    private static SimpleResponse response(Response response) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.statusCode());
        for (Header header : response.getHeaders()) {
            builder.withHeader(header.getName(), header.getValue());
        }
        String body = response.body().asString();
        if (!body.isEmpty()) {
            builder.withBody(body);
        }
        return builder.build();
    }

    private static List<String> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static boolean isOutside(String problem) {
        return OUTSIDE_THE_CONTRACT.stream().anyMatch(problem::startsWith);
    }
}
