package in.plugged.local.suite;

/** A port that something local listens on, and the setting that moves it. */
public enum PortSetting {
    GATEWAY("gateway", "PLUGGEDIN_PORT", 8080),
    SERVERS("servers-service", "PLUGGEDIN_SERVERS_PORT", 18081),
    REGISTRY("registry-service", "PLUGGEDIN_REGISTRY_PORT", 18082),
    TOOLS("tools-service", "PLUGGEDIN_TOOLS_PORT", 18083),
    WEBHOOKS("webhooks-service", "PLUGGEDIN_WEBHOOKS_PORT", 18084),
    KAFKA("Kafka", "PLUGGEDIN_KAFKA_PORT", 19092),
    KAFKA_CONTROLLER("Kafka's controller", "PLUGGEDIN_KAFKA_CONTROLLER_PORT", 19093),
    POSTGRES("PostgreSQL", "PLUGGEDIN_POSTGRES_PORT", 15432);

    private final String who;
    private final String variable;
    private final int usual;

    PortSetting(String who, String variable, int usual) {
        this.who = who;
        this.variable = variable;
        this.usual = usual;
    }

    String who() {
        return who;
    }

    String variable() {
        return variable;
    }

    int usual() {
        return usual;
    }

    static PortSetting of(Service service) {
        return switch (service) {
            case GATEWAY -> GATEWAY;
            case SERVERS -> SERVERS;
            case REGISTRY -> REGISTRY;
            case TOOLS -> TOOLS;
            case WEBHOOKS -> WEBHOOKS;
        };
    }
}
