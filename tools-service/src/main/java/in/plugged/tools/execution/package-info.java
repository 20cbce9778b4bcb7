/**
 * The history of tool calls: who, what, when, how long, with what outcome. Parameters and results are not kept; they are
 * the caller's.
 *
 * <p>A row and its event are written together, off the request's path: {@link in.plugged.tools.execution.Journal} queues
 * them, one writer commits what has gathered in one transaction, and keeps trying while the database is away. The queue
 * is bounded: when it is full, calls wait. What is queued can be read as if it were written.
 */
@NullMarked
package in.plugged.tools.execution;

import org.jspecify.annotations.NullMarked;
