/**
 * What the tests of every service share: a real PostgreSQL and Kafka ({@link in.plugged.testing.TestPlatform}), callers
 * ({@link in.plugged.testing.TestTokens}), the contract as a judge of each exchange
 * ({@link in.plugged.testing.ContractFilter}) and of the set of routes ({@link in.plugged.testing.ContractRoutes}), and
 * the rules of the house ({@link in.plugged.testing.HouseRules}).
 */
@NullMarked
package in.plugged.testing;

import org.jspecify.annotations.NullMarked;
