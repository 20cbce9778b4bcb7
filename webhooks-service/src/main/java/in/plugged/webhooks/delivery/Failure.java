package in.plugged.webhooks.delivery;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a receiver was not reached, said so that its owner can do something about it. */
final class Failure {

    private Failure() {}

    static String sentence(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException timeout -> "The connection could not be made in time";
            case NoRouteToHostException unreachable -> "There is no route to the host";
            case ConnectException refused -> "The connection was refused";
            case SocketException reset -> "The connection was closed before there was an answer";
            case ClosedChannelException closed -> "The connection was closed before there was an answer";
            case HttpClosedException closed -> "The connection was closed before there was an answer";
            case SSLException tls -> "TLS failed: " + tls.getMessage();
            case null -> "The attempt failed";
            default -> cause.getMessage() == null ? "The attempt failed" : "The attempt failed: " + cause.getMessage();
        };
    }
}
