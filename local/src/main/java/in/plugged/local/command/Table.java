package in.plugged.local.command;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns, as wide as they need to be. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                line.append(' ').append(row.get(column));
                line.append(" ".repeat(width(column) - row.get(column).length() + 1));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.size() > column ? row.get(column).length() : 0)
                .max()
                .orElse(0);
    }
}
