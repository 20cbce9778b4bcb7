package in.plugged.registry.entry;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as something to compare: as SemVer 2.0 (section 11) says, but with any count of numbers ({@code 2026.8.31},
 * {@code 1.0}) and a leading {@code v}. What is no such version comes before all that are.
 *
 * @param numbers empty where it is no version of numbers
 * @param preRelease what follows the first {@code -}; null for a stable one
 */
record VersionOrder(List<BigInteger> numbers, @Nullable String preRelease, String text)
        implements Comparable<VersionOrder> {

    private static final Pattern VERSION =
            Pattern.compile("[vV]?(?<numbers>\\d+(\\.\\d+)*)(?:[-.]?(?<pre>[A-Za-z-][0-9A-Za-z.-]*))?(\\+.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Comparator<VersionOrder> ORDER = Comparator.comparing(
                    VersionOrder::numbers, VersionOrder::compareNumbers)
            .thenComparing(VersionOrder::preRelease, Comparator.nullsLast(VersionOrder::comparePreReleases))
            .thenComparing(VersionOrder::text);

    static VersionOrder of(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return new VersionOrder(List.of(), version, version);
        }
        List<BigInteger> numbers = Pattern.compile("\\.")
                .splitAsStream(matcher.group("numbers"))
                .map(BigInteger::new)
                .toList();
        return new VersionOrder(numbers, matcher.group("pre"), version);
    }

    boolean isStable() {
        return preRelease == null;
    }

    @Override
    public int compareTo(VersionOrder other) {
        return ORDER.compare(this, other);
    }

    private static int compareNumbers(List<BigInteger> left, List<BigInteger> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = number(left, i).compareTo(number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Missing ones are 0, so that 1.0 is 1.0.0; but no numbers at all are less than any. */
    private static BigInteger number(List<BigInteger> numbers, int index) {
        if (numbers.isEmpty()) {
            return BigInteger.ONE.negate();
        }
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static int comparePreReleases(String left, String right) {
        List<String> lefts = List.of(left.split("\\.", -1));
        List<String> rights = List.of(right.split("\\.", -1));
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            int order = compareIdentifiers(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.size(), rights.size());
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftIsNumber = NUMBER.matcher(left).matches();
        boolean rightIsNumber = NUMBER.matcher(right).matches();
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftIsNumber == rightIsNumber ? left.compareTo(right) : Boolean.compare(rightIsNumber, leftIsNumber);
    }
}
