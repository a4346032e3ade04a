package dev.okr.core.plan.diff;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Target;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.value.WireName;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them, by signs that need no language. */
public final class Shown {

  private Shown() {}

  /** Nothing: what has no short text. */
  static LocalizedText none(@Nullable Object any) {
    return LocalizedText.empty();
  }

  static LocalizedText of(Object value) {
    return LocalizedText.of(text(value));
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Shown::text).orElse("");
    } else if (value instanceof Collection<?> all) {
      return all.stream().map(Shown::text).collect(Collectors.joining(", "));
    } else if (value instanceof Enum<?> constant) {
      return WireName.of(constant);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Weight weight) {
      return weight.value().toPlainString();
    } else if (value instanceof Target target) {
      return target(target);
    }
    return value.toString();
  }

  /**
   * A target, such as {@code 5 → 9}, {@code ≥ 97} or {@code contract, pilot (2026-03-01)}; {@code
   * ✓} for "done or not", {@code 100%} for the whole of a work.
   */
  public static String target(Target target) {
    Objects.requireNonNull(target, "target");
    if (target instanceof Target.FromTo t) {
      return text(t.from()) + " → " + text(t.to());
    } else if (target instanceof Target.ChangeBy t) {
      String sign = t.by().signum() > 0 ? "+" : "";
      BigDecimal reference = t.reference();
      String unit = t.unit() == ChangeUnit.ABSOLUTE ? "" : " " + t.unit().symbol();
      return sign + text(t.by()) + unit + (reference == null ? "" : " (" + text(reference) + ")");
    } else if (target instanceof Target.AtLeast t) {
      return (t.strict() ? "> " : "≥ ") + text(t.value()) + bound(" ← ", t.floor());
    } else if (target instanceof Target.AtMost t) {
      return (t.strict() ? "< " : "≤ ") + text(t.value()) + bound(" ← ", t.ceiling());
    } else if (target instanceof Target.Between t) {
      return text(t.low()) + " .. " + text(t.high());
    } else if (target instanceof Target.Grades t) {
      return t.points().stream()
          .map(point -> text(point.at()) + ": " + text(point.score()))
          .collect(Collectors.joining(", "));
    } else if (target instanceof Target.Milestones t) {
      return t.items().stream()
          .map(step -> step.id() + (step.due() == null ? "" : " (" + step.due() + ")"))
          .collect(Collectors.joining(", "));
    }
    return target instanceof Target.Done ? "✓" : "100%";
  }

  private static String bound(String sign, @Nullable BigDecimal number) {
    return number == null ? "" : sign + text(number);
  }
}
