package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Target;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads targets that are numbers: from one to another, a change, a bound, a band; and done. */
final class TargetScanner extends ObjectScanner {

  private static final int KIND = 0;
  private static final int FROM = 1;
  private static final int TO = 2;
  private static final int VALUE = 3;
  private static final int LOW = 4;
  private static final int HIGH = 5;
  private static final int FLOOR = 6;
  private static final int CEILING = 7;
  private static final int RISK = 8;
  private static final int BY = 9;
  private static final int REFERENCE = 10;
  private static final int UNIT = 11;
  private static final int PERIOD = 12;

  private static final ScannedNames NAMES =
      new ScannedNames(
          "kind",
          "from",
          "to",
          "value",
          "low",
          "high",
          "floor",
          "ceiling",
          "risk",
          "by",
          "reference",
          "unit",
          "period");

  private static final ChangeUnit[] UNITS = ChangeUnit.values();
  private static final int BOUND = bit(KIND) | bit(VALUE);
  private static final int BAND = bit(KIND) | bit(LOW) | bit(HIGH);

  private final @Nullable BigDecimal[] numbers = new BigDecimal[REFERENCE + 1];
  private long kind;
  private @Nullable ChangeUnit unit;
  private @Nullable String period;

  TargetScanner(JsonScanner in, ScannedValues values) {
    super(in, values, NAMES, bit(KIND));
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case KIND -> (kind = word()) != 0;
      case UNIT -> (unit = unit()) != null;
      case PERIOD -> (period = in.text() ? values.text() : null) != null;
      default -> (numbers[member] = number()) != null;
    };
  }

  private long word() {
    return in.text() && in.end() - in.from() <= Long.BYTES ? in.firstEight() : 0;
  }

  private @Nullable ChangeUnit unit() {
    String symbol = in.text() ? values.text() : null;
    for (ChangeUnit one : UNITS) {
      if (one.symbol().equals(symbol)) {
        return one;
      }
    }
    return null;
  }

  /** The target that comes next; {@code null} if it can't be read here. */
  @Nullable Target read() {
    return scan() ? make() : null;
  }

  private @Nullable Target make() {
    if (kind == Kind.FROM_TO && isOf(bit(KIND) | bit(FROM) | bit(TO), 0)) {
      return new Target.FromTo(needed(FROM), needed(TO));
    }
    if (kind == Kind.AT_LEAST && isOf(BOUND, bit(FLOOR) | bit(RISK))) {
      return new Target.AtLeast(needed(VALUE), optional(FLOOR), optional(RISK));
    }
    if (kind == Kind.AT_MOST && isOf(BOUND, bit(CEILING) | bit(RISK))) {
      return new Target.AtMost(needed(VALUE), optional(CEILING), optional(RISK));
    }
    if (kind == Kind.BETWEEN && isOf(BAND, bit(FLOOR) | bit(CEILING))) {
      return new Target.Between(needed(LOW), needed(HIGH), optional(FLOOR), optional(CEILING));
    }
    if (kind == Kind.CHANGE_BY
        && isOf(bit(KIND) | bit(BY) | bit(UNIT), bit(REFERENCE) | bit(PERIOD))) {
      return new Target.ChangeBy(
          needed(BY),
          Objects.requireNonNull(unit),
          optional(REFERENCE),
          has(PERIOD) ? period : null);
    }
    return kind == Kind.DONE && isOf(bit(KIND), 0) ? new Target.Done() : null;
  }

  /** The kinds as the scanner tells words. */
  private static final class Kind {
    static final long FROM_TO = JsonScanner.eightOf("fromTo", 0);
    static final long CHANGE_BY = JsonScanner.eightOf("changeBy", 0);
    static final long AT_LEAST = JsonScanner.eightOf("atLeast", 0);
    static final long AT_MOST = JsonScanner.eightOf("atMost", 0);
    static final long BETWEEN = JsonScanner.eightOf("between", 0);
    static final long DONE = JsonScanner.eightOf("done", 0);

    private Kind() {}
  }

  /** Whether the members that must be there are, and no others than those that may. */
  private boolean isOf(int must, int may) {
    return (given() & must) == must && (given() & ~(must | may)) == 0;
  }

  private BigDecimal needed(int member) {
    return Objects.requireNonNull(numbers[member]);
  }

  private @Nullable BigDecimal optional(int member) {
    return has(member) ? numbers[member] : null;
  }
}
