package in.plugged.local.process;

/** What asks a program to stop cleanly. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's "fast": roll back and go, without waiting for clients to leave. */
    INT
}
