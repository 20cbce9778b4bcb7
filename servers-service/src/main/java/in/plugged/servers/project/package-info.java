/**
 * What an account keeps its profiles in, and what a key may be narrowed to. The project named
 * {@value in.plugged.servers.project.Projects#DEFAULT} is made on first need; every project is made with a profile of
 * that name.
 */
@NullMarked
package in.plugged.servers.project;

import org.jspecify.annotations.NullMarked;
