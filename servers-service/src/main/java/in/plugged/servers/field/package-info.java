/**
 * Reading a request body field by field, so that one answer names everything that is wrong with it.
 * {@link in.plugged.servers.field.Fields} reads and notes violations; a {@link in.plugged.servers.field.TextRule} says
 * what a text must be, and guards the record that the text ends up in as well.
 */
@NullMarked
package in.plugged.servers.field;

import org.jspecify.annotations.NullMarked;
