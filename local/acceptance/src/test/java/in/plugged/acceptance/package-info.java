/**
 * The whole suite, packaged, as the processes that {@code ./pluggedin up} starts, tried through the gateway and Kafka
 * only. {@link in.plugged.acceptance.RunningSuite} starts it once for all tests, on free ports and data of its own.
 */
@NullMarked
package in.plugged.acceptance;

import org.jspecify.annotations.NullMarked;
