package dev.okr.core.source;

import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.metric.Metric;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a metric's values was refused: the first ones told one by one, the rest as a number, so
 * that a source gone mad can't fill the host.
 */
final class Refusals {

  static final Message NOTHING = Message.of(reason("nothing"));
  static final Message NO_DAY = Message.of(reason("no-day"));
  static final LocalizedText NOT_ASKED = reason("not-asked");
  static final LocalizedText NO_NUMBER = reason("no-number");
  static final LocalizedText TWO_VALUES = reason("two-values");
  private static final LocalizedText BEYOND_LIMITS = reason("beyond-limits");
  private static final LocalizedText MORE = reason("more");

  /** All the digits there are, with the largest exponent. */
  private static final String MOST = "9".repeat(Limits.DIGITS) + "E+" + Limits.EXPONENT;

  private final Metric metric;
  private final List<Problem> told = new ArrayList<>();
  private long count;

  Refusals(Metric metric) {
    this.metric = metric;
  }

  /** Refuses a number, and tells which and why. */
  void refuseNumber(BigDecimal found, LocalDate on) {
    refuse(
        new Message(
            BEYOND_LIMITS,
            Map.of("found", Decimals.brief(found), "on", on.toString(), "most", MOST)));
  }

  void refuse(LocalizedText reason, LocalDate on) {
    refuse(new Message(reason, Map.of("on", on.toString())));
  }

  void refuse(Message reason) {
    if (++count <= Collector.MOST_TOLD) {
      told.add(problem(reason.template(), reason.arguments()));
    }
  }

  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(told);
    if (count > told.size()) {
      all.add(problem(MORE, Map.of("count", Long.toString(count - told.size()))));
    }
    return all;
  }

  private static LocalizedText reason(String key) {
    return Collector.TEXTS.get("refused." + key);
  }

  private Problem problem(LocalizedText reason, Map<String, String> more) {
    LocalizedText refused = Collector.TEXTS.get("refused", "reason", reason);
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("metric", metric.id().value());
    arguments.putAll(more);
    return new Problem(
        Collector.NONSENSE, Collector.placeOf(metric), new Message(refused, arguments));
  }
}
