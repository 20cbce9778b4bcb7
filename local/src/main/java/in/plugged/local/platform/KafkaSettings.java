package in.plugged.local.platform;

import java.nio.file.Path;

/** A broker's settings for one machine. */
final class KafkaSettings {

    private KafkaSettings() {}

    /**
     * Sized for one developer: a handful of topics, no replicas, little memory. The session timeout is what a restart
     * after a crash waits for (13 s by default); a shorter heartbeat than this fenced a live broker under load.
     */
    static String of(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s

                auto.create.topics.enable=false
                num.partitions=3
                default.replication.factor=1
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0

                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                initial.broker.registration.timeout.ms=60000

                num.network.threads=2
                num.io.threads=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, data);
    }
}
