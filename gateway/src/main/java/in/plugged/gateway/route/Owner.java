package in.plugged.gateway.route;

/** Who answers a path. */
public enum Owner {
    GATEWAY("gateway"),
    SERVERS("servers-service"),
    REGISTRY("registry-service"),
    TOOLS("tools-service"),
    WEBHOOKS("webhooks-service");

    private final String service;

    Owner(String service) {
        this.service = service;
    }

    /** The service's name, as in the contract's {@code x-service}. */
    String service() {
        return service;
    }
}
