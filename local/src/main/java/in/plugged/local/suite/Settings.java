package in.plugged.local.suite;

import in.plugged.local.process.Ports;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which port each part listens on.
 *
 * @param ports one for each setting, all different
 */
public record Settings(Map<PortSetting, Integer> ports) {

    private static final int HIGHEST = 65_535;

    public Settings {
        ports = Map.copyOf(ports);
        Map<Integer, PortSetting> taken = new HashMap<>();
        for (PortSetting setting : PortSetting.values()) {
            PortSetting other = taken.put(portIn(ports, setting), setting);
            if (other != null) {
                throw new Problem("%s and %s both name port %d."
                        .formatted(other.variable(), setting.variable(), portIn(ports, setting)));
            }
        }
    }

    /** The usual ports, or those that the environment names. */
    public static Settings from(Map<String, String> environment) {
        Map<PortSetting, Integer> ports = new EnumMap<>(PortSetting.class);
        for (PortSetting setting : PortSetting.values()) {
            String told = environment.get(setting.variable());
            ports.put(setting, told == null || told.isBlank() ? setting.usual() : parse(setting, told.strip()));
        }
        return new Settings(ports);
    }

    /** Ports that are free now: for a run beside others. */
    public static Settings free() {
        PortSetting[] settings = PortSetting.values();
        List<Integer> free = Ports.free(settings.length);
        Map<PortSetting, Integer> ports = new EnumMap<>(PortSetting.class);
        for (int i = 0; i < settings.length; i++) {
            ports.put(settings[i], free.get(i));
        }
        return new Settings(ports);
    }

    public int port(PortSetting setting) {
        return portIn(ports, setting);
    }

    public int port(Service service) {
        return port(PortSetting.of(service));
    }

    /** Where people reach the gateway. */
    public String gatewayUrl() {
        return "http://localhost:" + port(PortSetting.GATEWAY);
    }

    /** Where a part of the suite listens, by its name in the table. */
    public int portOf(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.module().equals(name))
                .findFirst()
                .map(this::port)
                .orElseGet(() -> port(name.equals("kafka") ? PortSetting.KAFKA : PortSetting.POSTGRES));
    }

    /** Whether that part is one of the services. */
    public boolean servesHttp(String name) {
        return Arrays.stream(Service.values())
                .anyMatch(service -> service.module().equals(name));
    }

    /** Where Kafka's clients begin. */
    public String kafkaAddress() {
        return Ports.HOST + ":" + port(PortSetting.KAFKA);
    }

    /**
     * Finds out before anything starts.
     *
     * @throws Problem where a port is taken; names each with the setting that moves it
     */
    public void checkFree() {
        String taken = Arrays.stream(PortSetting.values())
                .filter(setting -> !Ports.canListen(port(setting)))
                .map(setting -> "Port %d, where %s listens, is taken by another program: %s=%d ./pluggedin up moves it."
                        .formatted(
                                port(setting),
                                setting.who(),
                                setting.variable(),
                                Ports.free(1).getFirst()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new Problem(taken);
        }
    }

    private static int portIn(Map<PortSetting, Integer> ports, PortSetting setting) {
        Integer port = ports.get(setting);
        if (port == null) {
            throw new IllegalArgumentException("No port for " + setting);
        }
        return port;
    }

    private static int parse(PortSetting setting, String told) {
        try {
            int port = Integer.parseInt(told);
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the setting's name.
        }
        throw new Problem("%s=%s is not a port: 1 to %d.".formatted(setting.variable(), told, HIGHEST));
    }
}
