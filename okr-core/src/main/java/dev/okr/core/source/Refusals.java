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

  private static final String ENGLISH =
      "The source of '{metric}' gave something that can't be used: ";
  private static final String CHINESE = "指标“{metric}”的数据源返回了无法使用的内容：";
  private static final LocalizedText MORE =
      LocalizedText.enZh(ENGLISH + "{count} more values.", CHINESE + "另有 {count} 个值。");

  static final Message NOTHING = Message.of(LocalizedText.enZh("null.", "null。"));
  static final Message NO_DAY = Message.of(LocalizedText.enZh("a value without a day.", "缺少日期的值。"));
  static final LocalizedText NOT_ASKED =
      LocalizedText.enZh("{on} was not asked for.", "{on} 不在查询的日期范围内。");
  static final LocalizedText NO_NUMBER = LocalizedText.enZh("no number for {on}.", "{on} 没有数值。");
  static final LocalizedText BEYOND_LIMITS =
      LocalizedText.enZh(
          "{found} for {on}; the largest number is {most}.", "{on} 的数值 {found} 过大；最大为 {most}。");
  static final LocalizedText TWO_VALUES =
      LocalizedText.enZh("two values for {on}.", "{on} 有两个不同的值。");

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
      LocalizedText text =
          LocalizedText.enZh(
              ENGLISH + reason.template().in("en"), CHINESE + reason.template().in("zh"));
      told.add(problem(text, reason.arguments()));
    }
  }

  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(told);
    if (count > told.size()) {
      all.add(problem(MORE, Map.of("count", Long.toString(count - told.size()))));
    }
    return all;
  }

  private Problem problem(LocalizedText text, Map<String, String> more) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("metric", metric.id().value());
    arguments.putAll(more);
    return new Problem(Collector.NONSENSE, Collector.placeOf(metric), new Message(text, arguments));
  }
}
