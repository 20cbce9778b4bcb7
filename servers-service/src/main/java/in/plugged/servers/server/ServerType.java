package in.plugged.servers.server;

/** How an MCP server is reached (MCP specification, "Transports"). */
enum ServerType {
    /** A process that speaks over its standard input and output. */
    STDIO,
    /** The HTTP transport of MCP 2024-11-05. */
    SSE,
    /** The HTTP transport since MCP 2025-03-26. */
    STREAMABLE_HTTP
}
