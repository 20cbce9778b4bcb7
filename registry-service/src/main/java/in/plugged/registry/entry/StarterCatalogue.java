package in.plugged.registry.entry;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The servers that this service ships with, so that a new installation has something to find. Loading is repeatable: it
 * changes what differs, leaves entries of other sources alone, and never removes a version that somebody may have
 * pinned.
 */
@ApplicationScoped
class StarterCatalogue {

    static final String SOURCE = "starter";

    private static final Logger LOG = Logger.getLogger(StarterCatalogue.class);
    private static final String FILE = "/catalogue/starter.json";
    private static final long LOAD_LOCK = 0x706C7567_73746172L; // "plug" "star"

    private final EntityManager database;

    StarterCatalogue(EntityManager database) {
        this.database = database;
    }

    void load(@Observes StartupEvent started) {
        List<Listing> listings = read();
        load(listings);
        LOG.infof("Starter catalogue loaded: servers=%d", listings.size());
    }

    void load(List<Listing> listings) {
        QuarkusTransaction.requiringNew().run(() -> {
            // Replicas start together: the second one waits, and finds nothing left to change.
            database.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                    .setParameter("lock", LOAD_LOCK)
                    .getSingleResult();
            Set<Entry> changed = new LinkedHashSet<>();
            for (Listing listing : listings) {
                Entry entry = entry(listing);
                if (entry.source.equals(SOURCE)) {
                    save(listing);
                    changed.add(entry);
                }
            }
            changed.forEach(StarterCatalogue::describe);
        });
    }

    static List<Listing> read() {
        try (InputStream file = requireNonNull(StarterCatalogue.class.getResourceAsStream(FILE), FILE)) {
            return Listing.readAll(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Listing listing) {
        Entry known = Entry.findById(listing.document().name());
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(listing.document().name(), SOURCE);
        entry.describe(version(listing));
        entry.persistAndFlush();
        return entry;
    }

    private static void save(Listing listing) {
        EntryVersion version = version(listing);
        EntryVersion known = EntryVersion.findById(version.key);
        if (known == null) {
            version.persist();
        } else {
            known.json = version.json;
            known.author = version.author;
            known.updatedAt = version.updatedAt;
        }
    }

    private static EntryVersion version(Listing listing) {
        EntryVersion version = new EntryVersion(new EntryVersion.Key(
                listing.document().name(), listing.document().version()));
        version.json = listing.json();
        version.author = listing.author();
        version.updatedAt = listing.updatedAt();
        return version;
    }

    private static void describe(Entry entry) {
        entry.describe(Versions.newestFirst(EntryVersion.of(entry.name)).getFirst());
    }
}
