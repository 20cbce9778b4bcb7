package in.plugged.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the API answered.
 *
 * @param status the HTTP status
 * @param headers of the reply
 * @param body its JSON; a missing node where there is none
 */
public record Reply(int status, HttpHeaders headers, JsonNode body) {

    /** A member of the body by its JSON pointer, as text. */
    public String text(String pointer) {
        return body.at(pointer).asText();
    }
}
