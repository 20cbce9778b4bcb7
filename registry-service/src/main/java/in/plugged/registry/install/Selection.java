package in.plugged.registry.install;

import in.plugged.registry.document.ServerDocument;
import in.plugged.registry.option.PackageRegistry;
import in.plugged.registry.option.ServerDefinition;

/** What is to be installed, settled: which server at which version, in which way, with which answers. */
record Selection(ServerDocument server, PackageRegistry packageRegistry, ServerDefinition definition) {}
