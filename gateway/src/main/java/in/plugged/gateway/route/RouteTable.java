package in.plugged.gateway.route;

import java.util.Set;

/** Which service owns which path. The first segments decide; what nobody else owns is the gateway's. */
final class RouteTable {

    private static final String API = "/api/";

    /** Below {@code /api/servers/{uuid}/}: what a running server does, as opposed to what it is. */
    private static final Set<String> OF_A_RUNNING_SERVER = Set.of("tools", "resources", "prompts", "health", "logs");

    private RouteTable() {}

    static Owner owner(String path) {
        if (!path.startsWith(API)) {
            return Owner.GATEWAY;
        }
        String[] segments = path.substring(API.length()).split("/", 4);
        return switch (segments[0]) {
            case "servers" -> ownerOfServers(segments);
            case "projects", "profiles" -> Owner.SERVERS;
            case "executions" -> Owner.TOOLS;
            case "registry" -> Owner.REGISTRY;
            case "webhooks", "notifications" -> Owner.WEBHOOKS;
            default -> Owner.GATEWAY;
        };
    }

    private static Owner ownerOfServers(String[] segments) {
        if (segments.length == 2 && segments[1].equals("events")) {
            return Owner.GATEWAY;
        }
        return segments.length > 2 && OF_A_RUNNING_SERVER.contains(segments[2]) ? Owner.TOOLS : Owner.SERVERS;
    }
}
