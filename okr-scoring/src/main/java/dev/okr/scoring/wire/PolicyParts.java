package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.WireName;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.scoring.policy.Display;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smaller objects of a policy. */
final class PolicyParts {

  /** The largest number of a policy. */
  static final BigDecimal MOST = BigDecimal.valueOf(1000);

  /** The most decimals of a score. */
  static final int MOST_DIGITS = 9;

  private static final int HUNDRED = 100;

  /** When confidence counts. */
  static final Table<Confidence> CONFIDENCE = confidence();

  /** How scores are shown. */
  static final Table<Display> DISPLAY = display();

  private PolicyParts() {}

  /**
   * When confidence counts.
   *
   * @param red below it a key result is red
   * @param yellow below it a key result is yellow
   * @param days how old it may be
   */
  record Confidence(BigDecimal red, BigDecimal yellow, int days) {

    static Confidence of(Policy policy) {
      return new Confidence(
          policy.confidenceRed(), policy.confidenceYellow(), policy.confidenceDays());
    }

    static void set(Policy.Builder made, Confidence confidence) {
      made.confidenceRed(confidence.red)
          .confidenceYellow(confidence.yellow)
          .confidenceDays(confidence.days);
    }
  }

  private static Table<Confidence> confidence() {
    Fields<Confidence> fields = new Fields<>();
    var red = fields.required("red", Numbers.SHARE, Confidence::red);
    var yellow = fields.required("yellow", Numbers.SHARE, Confidence::yellow);
    var days = fields.standard("days", Numbers.integer(0), Policy.FOR_EVER, Confidence::days);
    return fields.table(
        in -> areInOrder(in, in.find(red), in.find(yellow)),
        in -> new Confidence(in.get(red), in.get(yellow), in.get(days)));
  }

  private static boolean areInOrder(
      ReadContext in, @Nullable BigDecimal red, @Nullable BigDecimal yellow) {
    if (red == null || yellow == null || red.compareTo(yellow) <= 0) {
      return true;
    }
    in.cursor()
        .problemOfObject(
            ProblemCode.OUT_OF_RANGE,
            "found",
            red.toPlainString(),
            "range",
            "<= " + yellow.toPlainString());
    return false;
  }

  private static Table<Display> display() {
    Fields<Display> fields = new Fields<>();
    var scale =
        fields
            .required("scale", Numbers.integer(1), display -> display.hundred() ? HUNDRED : 1)
            .checking(PolicyParts::isScale);
    var digits =
        fields
            .required("digits", Numbers.integer(0), Display::digits)
            .checking(PolicyParts::areDigits);
    return fields.table(in -> new Display(in.get(scale) == HUNDRED, in.get(digits)));
  }

  private static boolean isScale(ReadContext in, int scale) {
    return scale == 1 || scale == HUNDRED || outOfRange(in, scale, "1, 100");
  }

  /** Whether a number may be one of decimals; if not, that is a problem. */
  static boolean areDigits(ReadContext in, int digits) {
    return digits <= MOST_DIGITS || outOfRange(in, digits, "0.." + MOST_DIGITS);
  }

  private static boolean outOfRange(ReadContext in, int found, String range) {
    in.cursor().problem(ProblemCode.OUT_OF_RANGE, "found", Integer.toString(found), "range", range);
    return false;
  }

  /** A value for each constant that has one. */
  static <E extends Enum<E>, V> Table<Map<E, V>> by(Class<E> type, Codec<V> values) {
    Fields<Map<E, V>> fields = new Fields<>();
    Map<E, Member<Map<E, V>, V>> members = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      members.put(
          constant, fields.nullable(WireName.of(constant), values, map -> map.get(constant)));
    }
    return fields.table(
        in -> {
          Map<E, V> read = new EnumMap<>(type);
          members.forEach(
              (constant, member) ->
                  in.optional(member).ifPresent(value -> read.put(constant, value)));
          return read;
        });
  }
}
