package in.plugged.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.local.checkout.Checkout;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void eachAttachmentHasADatabaseOfItsOwnOnTheSameServer() throws SQLException {
        try (Attachment one = Attachment.open(Checkout.find());
                Attachment other = Attachment.open(Checkout.find())) {
            assertThat(one.bootstrapServers()).isEqualTo(other.bootstrapServers());
            assertThat(one.topicPrefix()).isNotEqualTo(other.topicPrefix());
            execute(one, "create table only_here (id int)");
            assertThat(query(other, "select to_regclass('only_here')::text")).isNull();
        }
    }

    @Test
    void aDatabaseHasWhatTheServicesUse() throws SQLException {
        try (Attachment attached = Attachment.open(Checkout.find())) {
            execute(attached, "create extension pg_trgm; create extension unaccent");
            assertThat(query(attached, "select uuidv7()::text")).hasSize(36);
        }
    }

    @Test
    void theBrokerMakesTopics() throws Exception {
        try (Attachment attached = Attachment.open(Checkout.find());
                Admin admin = Admin.create(Map.of("bootstrap.servers", attached.bootstrapServers()))) {
            String topic = attached.topicPrefix() + "servers";
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            assertThat(admin.listTopics().names().get()).contains(topic);
        }
    }

    private static void execute(Attachment attached, String sql) throws SQLException {
        try (Connection connection = connect(attached);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Attachment attached, String sql) throws SQLException {
        try (Connection connection = connect(attached);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Attachment attached) throws SQLException {
        return DriverManager.getConnection(attached.jdbcUrl(), attached.username(), attached.password());
    }
}
