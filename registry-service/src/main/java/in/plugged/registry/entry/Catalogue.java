package in.plugged.registry.entry;

import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.registry.document.ServerDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the rest of the service may ask of the catalogue. */
@ApplicationScoped
public class Catalogue {

    private static final String KIND = "registry server";

    private final EntityManager database;

    Catalogue(EntityManager database) {
        this.database = database;
    }

    /**
     * The server of that name at a version, the latest where none is asked for.
     *
     * @param name the full name, or its last part where only one server has it; upper and lower case are the same
     *     where that leaves no doubt
     * @throws ApiException 404 NOT_FOUND, or 409 AMBIGUOUS_NAME with {@code details.candidates}
     */
    public ServerDocument resolve(String name, @Nullable String version) {
        Entry entry = entry(name);
        return version(entry, version).document();
    }

    /** Counts one more install of a server, in the current transaction. */
    public void countInstall(String name) {
        database.createNativeQuery("update entry set installs = installs + 1 where name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    /** The one entry of exactly that full name. */
    Entry exactly(String name) {
        Entry entry = Entry.findById(name);
        if (entry == null) {
            throw ApiException.notFound(KIND, name);
        }
        return entry;
    }

    EntryVersion version(Entry entry, @Nullable String version) {
        String wanted = version == null ? entry.version : version;
        EntryVersion found = EntryVersion.findById(new EntryVersion.Key(entry.name, wanted));
        if (found == null) {
            throw ApiException.of(
                    ErrorCode.NOT_FOUND,
                    "The server '%s' has no version '%s'".formatted(entry.name, wanted),
                    Map.of("resource", KIND, "id", entry.name, "version", wanted));
        }
        return found;
    }

    private Entry entry(String asked) {
        List<Entry> alike = Entry.list(
                "lower(name) = lower(?1) or lower(function('split_part', name, '/', 2)) = lower(?1) order by name",
                asked);
        return only(asked, alike, entry -> entry.name.equals(asked))
                .or(() -> only(asked, alike, entry -> entry.name.equalsIgnoreCase(asked)))
                .or(() -> only(asked, alike, entry -> true))
                .orElseThrow(() -> ApiException.notFound(KIND, asked));
    }

    private static Optional<Entry> only(String asked, List<Entry> alike, Predicate<Entry> closeEnough) {
        List<String> candidates =
                alike.stream().filter(closeEnough).map(entry -> entry.name).toList();
        if (candidates.size() > 1) {
            throw ApiException.of(
                    ErrorCode.AMBIGUOUS_NAME,
                    "Several servers are called '%s'; send one of the full names".formatted(asked),
                    Map.of("candidates", candidates));
        }
        return alike.stream().filter(closeEnough).findFirst();
    }
}
