package in.plugged.tools.transport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whose reply an unreadable line would have been, so that its caller need not wait for the timeout. The id
 * stands first or last in what real servers write; elsewhere it is not looked for.
 */
final class LostReply {

    /** How much of each end of a line is looked at, in bytes. */
    static final int ENDS = 128;

    private static final Pattern FIRST =
            Pattern.compile("^\\s*\\{\\s*(?:\"jsonrpc\"\\s*:\\s*\"2\\.0\"\\s*,\\s*)?\"id\"\\s*:\\s*(\\d{1,18})\\s*,");
    private static final Pattern LAST = Pattern.compile(
            "[}\\]\",\\w]\\s*,\\s*\"id\"\\s*:\\s*(\\d{1,18})\\s*(?:,\\s*\"jsonrpc\"\\s*:\\s*\"2\\.0\"\\s*)?}\\s*$");

    private LostReply() {}

    static Optional<Message> of(byte[] line, String why) {
        int half = Math.min(ENDS, line.length);
        return of(text(line, 0, half), text(line, line.length - half, half), why);
    }

    static Optional<Message> of(String head, String tail, String why) {
        Matcher first = FIRST.matcher(head);
        Matcher last = LAST.matcher(tail);
        if (first.find()) {
            return Optional.of(new Message.Unreadable(Long.parseLong(first.group(1)), why));
        }
        return last.find() ? Optional.of(new Message.Unreadable(Long.parseLong(last.group(1)), why)) : Optional.empty();
    }

    static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
