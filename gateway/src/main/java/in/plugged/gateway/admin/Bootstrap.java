package in.plugged.gateway.admin;

import in.plugged.contract.caller.Tier;
import in.plugged.gateway.account.Account;
import in.plugged.gateway.key.KeyGrant;
import in.plugged.gateway.key.KeyText;
import in.plugged.gateway.key.Keys;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Makes the first accounts and keys, once, whichever replica is first. */
@ApplicationScoped
class Bootstrap {

    private static final long ONE_AT_A_TIME = 0x706C7567_626F6F74L; // "plug" "boot"

    private final BootstrapConfig config;
    private final Keys keys;
    private final AgroalDataSource database;

    Bootstrap(BootstrapConfig config, Keys keys, AgroalDataSource database) {
        this.config = config;
        this.keys = keys;
        this.database = database;
    }

    @Transactional
    void start(@Observes StartupEvent started) throws SQLException {
        waitForOthers();
        config.adminKey().ifPresent(key -> begin("admin", Tier.ENTERPRISE, KeyGrant.admin("Bootstrap key"), key));
        config.demoKey().ifPresent(key -> begin("demo", Tier.BUSINESS, KeyGrant.first("Bootstrap key"), key));
    }

    private void begin(String name, Tier tier, KeyGrant grant, String key) {
        KeyText text = new KeyText(key);
        if (!text.isWellFormed()) {
            throw new IllegalStateException(
                    "pluggedin.bootstrap.%s-key is not in the form of an API key".formatted(name));
        }
        if (!keys.exists(text)) {
            keys.create(Account.create(name, tier).uuid(), grant, text);
        }
    }

    /** Until this transaction ends, other replicas wait here. */
    private void waitForOthers() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ONE_AT_A_TIME);
            lock.execute();
        }
    }
}
