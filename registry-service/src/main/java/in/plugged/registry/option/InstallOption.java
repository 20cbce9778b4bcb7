package in.plugged.registry.option;

import in.plugged.contract.error.ApiException;
import java.util.List;
import java.util.Optional;

/** One way to install a server. */
public sealed interface InstallOption permits PackageOption, RemoteOption {

    PackageRegistry packageRegistry();

    /** {@code stdio}, {@code streamable-http} or {@code sse}. */
    String transport();

    /** The package's name, or the remote's URL. */
    String identifier();

    /** The package's version, where it is named apart from the identifier. */
    Optional<String> version();

    /** What the user is asked; empty where the option is unavailable. */
    List<Question> questions();

    /** Why this way cannot be used here, as a sentence; empty where it can. */
    Optional<String> unavailableReason();

    /**
     * The server that these answers make of it.
     *
     * @throws ApiException 400 INVALID_PARAMETER or MISSING_INPUT where they do not fit the questions
     * @throws IllegalStateException where the option is unavailable
     */
    ServerDefinition define(Answers answers);
}
