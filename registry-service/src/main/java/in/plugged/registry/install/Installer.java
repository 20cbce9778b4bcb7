package in.plugged.registry.install;

import com.fasterxml.jackson.databind.JsonNode;
import in.plugged.contract.caller.CurrentCaller;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.ErrorCode;
import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.entry.Catalogue;
import in.plugged.registry.option.Answers;
import in.plugged.registry.option.InstallOption;
import in.plugged.registry.option.InstallOptions;
import in.plugged.registry.option.PackageRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Installs servers. */
@ApplicationScoped
class Installer {

    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Installs installs;
    private final ServersService servers;

    Installer(Catalogue catalogue, CurrentCaller caller, Installs installs, @RestClient ServersService servers) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.installs = installs;
        this.servers = servers;
    }

    /**
     * @param idempotencyKey the caller's; the same key and request give the same server
     * @throws ApiException whatever stands in the way: of the catalogue, of the inputs, of servers-service
     */
    MadeServer install(InstallRequest request, @Nullable String idempotencyKey, @Nullable String requestId) {
        UUID account = caller.get().account();
        Optional<Install> begun =
                Optional.ofNullable(idempotencyKey).flatMap(key -> installs.begun(account, key, request));
        Selection selection = begun.map(earlier -> select(
                        earlier.serverName, earlier.version, PackageRegistry.asked(earlier.packageRegistry), request))
                .orElseGet(() -> select(request.serverName(), request.version(), request.packageRegistry(), request));
        UUID install = begun.map(earlier -> earlier.uuid)
                .orElseGet(() -> installs.begin(account, idempotencyKey, request, selection));
        MadeServer server = make(install, NewServer.of(request, selection), request, requestId);
        installs.done(install, account, server);
        return server;
    }

    private Selection select(
            String name, @Nullable String version, @Nullable PackageRegistry registry, InstallRequest request) {
        ServerDocument server = catalogue.resolve(name, version);
        InstallOption option = InstallOptions.of(server).choose(registry);
        return new Selection(server, option.packageRegistry(), option.define(Answers.of(request.inputs())));
    }

    private MadeServer make(UUID install, NewServer server, InstallRequest request, @Nullable String requestId) {
        JsonNode made;
        try {
            made = servers.create(caller.authorization(), requestId, install.toString(), server);
        } catch (ProcessingException e) {
            throw ApiException.unavailable(ServersService.NAME, ServersService.RETRY_AFTER, e);
        } catch (ApiException e) {
            if (e.code().status() < ErrorCode.INTERNAL_ERROR.status()) {
                installs.refused(install);
            }
            throw request.name() == null && e.code() == ErrorCode.CONFLICT ? nameTaken(server.name(), e) : e;
        }
        return MadeServer.of(made);
    }

    /** The caller chose no name, so the error must tell that one can be chosen. */
    private static ApiException nameTaken(String name, ApiException refusal) {
        Map<String, Object> details = new LinkedHashMap<>(refusal.details());
        details.put("field", "name");
        details.put("value", name);
        return ApiException.conflict(
                "The profile already has a server called '%s': send another 'name' to install one more".formatted(name),
                details);
    }
}
