package in.plugged.registry.install;

import com.fasterxml.jackson.databind.JsonNode;

/** The server that an install made, as servers-service returned it. */
record InstallReply(JsonNode server) {}
