package in.plugged.webhooks.webhook;

import static java.util.Objects.requireNonNull;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import in.plugged.contract.caller.Caller;
import in.plugged.contract.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook}: a URL that asked for events of an account, or of one project of it. */
@Entity
class Webhook extends PanacheEntityBase {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    @Id
    UUID uuid;

    @Column
    UUID account;

    @Column
    @Nullable UUID project;

    @Column
    String url;

    @Column
    List<String> events;

    @Column
    @Nullable String description;

    @Column
    boolean enabled;

    @Column
    @Nullable String disabledReason;

    /** Sealed by {@link SigningSecrets}. */
    @Column
    String secret;

    @Column
    Instant createdAt;

    @Column
    Instant updatedAt;

    Webhook() {
        // for Hibernate
    }

    /** A webhook of the caller, narrowed to the caller's project where its key is. */
    Webhook(UUID uuid, Caller caller, Subscription wanted, String sealedSecret) {
        this.uuid = uuid;
        this.account = caller.account();
        this.project = caller.project();
        this.secret = sealedSecret;
        this.createdAt = now();
        change(wanted);
    }

    static UUID newId() {
        return IDS.generate();
    }

    /** Whichever it is. */
    static Optional<Webhook> any(UUID uuid) {
        return findByIdOptional(uuid);
    }

    /** Whichever it is, to be changed: no other change comes between. */
    static Optional<Webhook> locked(UUID uuid) {
        return findByIdOptional(uuid, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The caller's own, oldest first. */
    static Page<Webhook> page(Caller caller, UUID after, int limit) {
        StringBuilder query = new StringBuilder("account = :account and uuid > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("account", caller.account(), "after", after));
        if (caller.project() != null) {
            query.append(" and project = :project");
            parameters.put("project", caller.project());
        }
        List<Webhook> rows = Webhook.<Webhook>find(query + " order by uuid", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, webhook -> webhook.uuid.toString());
    }

    static List<Webhook> enabledOf(UUID account) {
        return list("account = ?1 and enabled", account);
    }

    Subscription subscription() {
        return new Subscription(url, List.copyOf(events), description, enabled);
    }

    /** Takes over what was found to be valid. */
    void change(Subscription wanted) {
        url = requireNonNull(wanted.url());
        events = requireNonNull(wanted.events()).stream()
                .distinct()
                .map(String::valueOf)
                .toList();
        description = wanted.description();
        enabled = requireNonNull(wanted.enabled());
        if (enabled) {
            disabledReason = null;
        }
        updatedAt = now();
    }

    void disable(String reason) {
        enabled = false;
        disabledReason = reason;
        updatedAt = now();
    }

    Subscriber subscriber() {
        return new Subscriber(uuid, account, project, enabled);
    }

    boolean isVisibleTo(Caller caller) {
        return account.equals(caller.account())
                && (caller.project() == null || caller.project().equals(project));
    }

    /** As precise as the column and the API show it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
