package in.plugged.contract.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;

/** What is wrong with a body: where it stops being JSON, or which field has the wrong shape. */
final class InvalidJson {

    private InvalidJson() {}

    static ApiException of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                ApiException.invalid(path(unknown), "The field '%s' is not known here".formatted(path(unknown)), null);
            case InvalidFormatException format ->
                ApiException.invalid(
                        path(format),
                        "The field '%s' must be a valid %s".formatted(path(format), name(format)),
                        format.getValue());
            case MismatchedInputException shape
            when shape.getPath().isEmpty() && shape.getLocation() != null ->
                notJson(shape, "The body must be a JSON object");
            case JsonMappingException shape when shape.getCause() instanceof ApiException refused -> refused;
            case JsonMappingException shape ->
                ApiException.invalid(path(shape), "The field '%s' has the wrong shape".formatted(path(shape)), null);
            default -> notJson(e, "The body is not valid JSON");
        };
    }

    private static ApiException notJson(JsonProcessingException e, String message) {
        JsonLocation at = e.getLocation();
        Map<String, Object> details =
                at == null ? Map.of() : Map.of("line", at.getLineNr(), "column", at.getColumnNr());
        String where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return ApiException.of(ErrorCode.INVALID_JSON, message + where, details);
    }

    private static String name(InvalidFormatException e) {
        return e.getTargetType() == null ? "value" : e.getTargetType().getSimpleName();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
