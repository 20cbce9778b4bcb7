package in.plugged.tools.execution;

import in.plugged.contract.event.Event;
import in.plugged.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Commits many entries as one. */
@ApplicationScoped
class Ledger {

    private final Outbox outbox;

    Ledger(Outbox outbox) {
        this.outbox = outbox;
    }

    void commit(List<Entry> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Event> events = new ArrayList<>();
            for (Entry entry : batch) {
                if (entry.execution() != null) {
                    ExecutionRow.of(entry.execution()).persist();
                }
                if (entry.event() != null) {
                    events.add(entry.event());
                }
            }
            if (!events.isEmpty()) {
                outbox.publish(events);
            }
        });
    }

    /** What of a batch that failed has to be tried again: a commit may have succeeded although its answer was lost. */
    List<Entry> notWritten(List<Entry> batch) {
        List<UUID> uuids = batch.stream()
                .flatMap(entry -> Stream.ofNullable(entry.execution()))
                .map(Execution::executionUuid)
                .toList();
        try {
            Set<UUID> rows = QuarkusTransaction.requiringNew().call(() -> ExecutionRow.written(uuids));
            return batch.stream()
                    .filter(entry -> entry.execution() == null
                            || !rows.contains(entry.execution().executionUuid()))
                    .toList();
        } catch (RuntimeException e) {
            return batch;
        }
    }
}
