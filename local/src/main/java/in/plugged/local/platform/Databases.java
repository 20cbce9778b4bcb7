package in.plugged.local.platform;

import in.plugged.local.process.Ports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases of a local PostgreSQL server: each has one role, which owns it and alone may connect to it. */
public final class Databases {

    private final int port;
    private final String superuserPassword;

    Databases(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    /** Where a database is reached. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, name);
    }

    /** Makes a database and the role of the same name that owns it, where they are missing, and sets its password. */
    public void create(String name, String password) {
        String quoted = quoteIdentifier(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role %s login".formatted(quoted));
            }
            statement.execute("alter role %s password '%s'".formatted(quoted, password.replace("'", "''")));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %s owner %s".formatted(quoted, quoted));
                statement.execute("revoke connect on database %s from public".formatted(quoted));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database %s cannot be made".formatted(name), e);
        }
    }

    /** Deletes a database and its role, connections or not. */
    public void drop(String name) {
        String quoted = quoteIdentifier(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(quoted));
            statement.execute("drop role if exists %s".formatted(quoted));
        } catch (SQLException e) {
            throw new IllegalStateException("The database %s cannot be dropped".formatted(name), e);
        }
    }

    boolean answer() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // Its log says more than this, should it never answer.
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), Postgres.SUPERUSER, superuserPassword);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoteIdentifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return '"' + name + '"';
    }
}
