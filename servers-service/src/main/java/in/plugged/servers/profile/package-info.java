/** What groups the servers of a project, for example by environment or by client. */
@NullMarked
package in.plugged.servers.profile;

import org.jspecify.annotations.NullMarked;
