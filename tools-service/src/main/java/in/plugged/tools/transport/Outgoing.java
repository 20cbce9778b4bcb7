package in.plugged.tools.transport;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message to a server.
 *
 * @param id of a request, null of anything that gets no reply
 * @param method null of an answer
 */
record Outgoing(@Nullable Long id, @Nullable String method, RawJson json) {

    private static final RawJson VERSION = RawJson.string("2.0");

    static Outgoing request(long id, String method, RawJson params) {
        return new Outgoing(
                id,
                method,
                RawJson.object(
                        entry("jsonrpc", VERSION),
                        entry("id", raw(Long.toString(id))),
                        entry("method", RawJson.string(method)),
                        entry("params", params)));
    }

    static Outgoing notification(String method, RawJson params) {
        return new Outgoing(
                null,
                method,
                RawJson.object(
                        entry("jsonrpc", VERSION), entry("method", RawJson.string(method)), entry("params", params)));
    }

    static Outgoing answer(RawJson id, RawJson result) {
        return new Outgoing(
                null, null, RawJson.object(entry("jsonrpc", VERSION), entry("id", id), entry("result", result)));
    }

    static Outgoing refusal(RawJson id, long code, String message) {
        RawJson error =
                RawJson.object(entry("code", raw(Long.toString(code))), entry("message", RawJson.string(message)));
        return new Outgoing(
                null, null, RawJson.object(entry("jsonrpc", VERSION), entry("id", id), entry("error", error)));
    }

    /** What is sent, without a line break: a line break outside of a string means no more than a space. */
    byte[] line() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.writeTo(out);
        byte[] line = out.toByteArray();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }

    private static RawJson raw(String json) {
        return new RawJson(json.getBytes(StandardCharsets.UTF_8));
    }
}
