package in.plugged.registry.entry;

import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.document.ServerPackage;
import in.plugged.registry.document.Transport;
import in.plugged.registry.option.PackageRegistry;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A server of the catalogue. The columns it is searched by are made by the database. */
@Entity
@DynamicUpdate
class Entry extends PanacheEntityBase {

    private static final Set<String> TRANSPORTS = Set.of(Transport.STDIO, Transport.STREAMABLE_HTTP, Transport.SSE);

    @Id
    String name;

    @Column
    String title;

    @Column
    String description;

    @Column
    String author;

    @Column
    String version;

    @Column
    List<String> packageRegistries;

    @Column
    List<String> transports;

    @Column
    @Nullable String repositoryUrl;

    @Column(insertable = false, updatable = false)
    long stars;

    /** Counted by the database, see {@link Catalogue#countInstall}. */
    @Column(insertable = false, updatable = false)
    long installs;

    @Column
    String source;

    @Column
    Instant updatedAt;

    protected Entry() {}

    Entry(String name, String source) {
        this.name = name;
        this.source = source;
    }

    /** Says what this version says. */
    void describe(EntryVersion latest) {
        ServerDocument document = latest.document();
        title = Objects.requireNonNullElseGet(document.title(), document::lastPart);
        description = document.description();
        author = latest.author;
        version = latest.key.version();
        packageRegistries = packageRegistries(document);
        transports = transports(document);
        repositoryUrl =
                document.repository() == null ? null : document.repository().url();
        updatedAt = latest.updatedAt;
    }

    private static List<String> packageRegistries(ServerDocument document) {
        Stream<String> remote = document.remotes().stream().map(any -> PackageRegistry.REMOTE.wire());
        return Stream.concat(document.packages().stream().map(ServerPackage::registryType), remote)
                .filter(registry -> PackageRegistry.of(registry).isPresent())
                .distinct()
                .toList();
    }

    private static List<String> transports(ServerDocument document) {
        return Stream.concat(document.packages().stream().map(ServerPackage::transport), document.remotes().stream())
                .map(Transport::type)
                .filter(TRANSPORTS::contains)
                .distinct()
                .toList();
    }
}
