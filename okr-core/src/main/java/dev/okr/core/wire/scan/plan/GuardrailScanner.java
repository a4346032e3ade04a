package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.metric.MetricId;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads guardrails whose bound itself keeps them. */
final class GuardrailScanner extends ObjectScanner {

  private static final int METRIC = 0;
  private static final int AT_LEAST = 1;
  private static final int AT_MOST = 2;

  private static final ScannedNames NAMES = new ScannedNames("metric", "atLeast", "atMost");

  private final PlanIds ids;
  private @Nullable MetricId metric;
  private @Nullable BigDecimal atLeast;
  private @Nullable BigDecimal atMost;

  GuardrailScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, bit(METRIC));
    this.ids = ids;
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case METRIC -> (metric = ids.metric()) != null;
      case AT_LEAST -> (atLeast = number()) != null;
      default -> (atMost = number()) != null;
    };
  }

  /** The guardrail that comes next; {@code null} if it can't be read here. */
  @Nullable Guardrail read() {
    if (!scan() || !(has(AT_LEAST) || has(AT_MOST))) {
      return null;
    }
    return new Guardrail(
        Objects.requireNonNull(metric),
        said(AT_LEAST, atLeast).orElse(null),
        said(AT_MOST, atMost).orElse(null),
        false);
  }
}
