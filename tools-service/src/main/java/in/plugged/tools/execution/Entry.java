package in.plugged.tools.execution;

import in.plugged.contract.event.Event;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is written in one piece.
 *
 * @param written done when it is
 */
record Entry(@Nullable Execution execution, @Nullable Event event, CompletableFuture<Void> written) {

    static Entry of(Execution execution, Event event) {
        return new Entry(execution, event, new CompletableFuture<>());
    }

    static Entry of(Event event) {
        return new Entry(null, event, new CompletableFuture<>());
    }

    /** Nothing to write: it is done when all before it is. */
    static Entry mark() {
        return new Entry(null, null, new CompletableFuture<>());
    }
}
