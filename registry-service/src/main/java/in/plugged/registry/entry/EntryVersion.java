package in.plugged.registry.entry;

import in.plugged.registry.document.ServerDocument;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** One version of an {@link Entry}. */
@Entity
class EntryVersion extends PanacheEntityBase {

    /** A version of a name. */
    @Embeddable
    record Key(String name, String version) {}

    @EmbeddedId
    @Column
    Key key;

    /** The {@code server.json}, letter for letter. */
    @Column(name = "document")
    @ColumnTransformer(write = "?::json")
    String json;

    @Column
    String author;

    @Column
    Instant updatedAt;

    protected EntryVersion() {}

    EntryVersion(Key key) {
        this.key = key;
    }

    static List<EntryVersion> of(String name) {
        return list("key.name", name);
    }

    ServerDocument document() {
        return ServerDocument.read(json);
    }
}
