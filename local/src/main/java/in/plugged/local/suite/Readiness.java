package in.plugged.local.suite;

import in.plugged.local.process.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * What a service says of itself.
 *
 * @param port where it listens
 */
public record Readiness(int port) {

    private static final int LIMIT_MILLIS = 5_000;

    /** Whether it says that it can serve. */
    public boolean ready() {
        // Most of the time nothing listens yet, and this is how to know cheaply.
        if (!Ports.answers(port)) {
            return false;
        }
        try {
            URI uri = URI.create("http://%s:%d/health/ready".formatted(Ports.HOST, port));
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
