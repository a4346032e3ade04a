package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every form in which a target is told holds for every metric, those no list holds too: the form
 * says what the target is, and the metric only its unit and which way is better.
 */
class TargetFormsTest {
  /** What is measured, where it stands and is to stand, and how its figures are written. */
  private record Measure(String name, String unit, String written, int base, int end, int scale) {
    boolean rises() {
      return end > base;
    }

    String figure(int value) {
      return written.replace("#", String.valueOf(value));
    }

    BigDecimal worth(int value) {
      return BigDecimal.valueOf((long) value * scale);
    }
  }

  private static final List<Measure> ENGLISH =
      List.of(
          new Measure("churn rate", "%", "#%", 8, 5, 1),
          new Measure("customer satisfaction", "%", "#%", 81, 90, 1),
          new Measure("NPS", "points", "#", 32, 45, 1),
          new Measure("average response time", "hour", "# hours", 12, 4, 1),
          new Measure("monthly revenue", "USD", "$#k", 400, 550, 1000),
          new Measure("support tickets per month", "count", "#", 900, 600, 1),
          new Measure("checkout latency", "ms", "# ms", 300, 180, 1),
          new Measure("share of calls solved by the bot", "%", "#%", 31, 40, 1),
          new Measure("uptake among night-shift nurses", "%", "#%", 31, 40, 1),
          new Measure("vessel turnaround time", "hour", "# hours", 12, 4, 1),
          new Measure("no-shows per month", "count", "#", 900, 600, 1),
          new Measure("spend per hectare", "USD", "$#", 9, 6, 1),
          new Measure("age of the oldest open claim", "day", "# days", 7, 3, 1));

  private static final List<Measure> CHINESE =
      List.of(
          new Measure("客户流失率", "%", "#%", 8, 5, 1),
          new Measure("用户满意度", "%", "#%", 81, 90, 1),
          new Measure("平均响应时间", "hour", "#小时", 12, 4, 1),
          new Measure("月度营收", "CNY", "#万元", 400, 550, 10_000),
          new Measure("月均客诉量", "count", "#件", 900, 600, 1),
          new Measure("下单接口延迟", "ms", "#ms", 300, 180, 1),
          new Measure("试用转付费率", "%", "#%", 4, 7, 1),
          new Measure("冷链断链率", "%", "#%", 8, 5, 1),
          new Measure("跨省调度平均耗时", "hour", "#小时", 12, 4, 1),
          new Measure("直播间打赏收入", "CNY", "#万元", 400, 550, 10_000),
          new Measure("单吨能耗成本", "CNY", "#元", 9, 6, 1),
          new Measure("老客推荐成交占比", "%", "#%", 4, 7, 1));

  private static final Map<String, String> UP =
      Map.of(
          "{raise}",
          "Raise",
          "{rises}",
          "rises",
          "{raised}",
          "raised",
          "{risen}",
          "risen",
          "{up}",
          "up",
          "{above}",
          "above",
          "{or more}",
          "or more",
          "{higher}",
          "higher",
          "{rise}",
          "increase");

  private static final Map<String, String> DOWN =
      Map.of(
          "{raise}",
          "Reduce",
          "{rises}",
          "falls",
          "{raised}",
          "reduced",
          "{risen}",
          "fallen",
          "{up}",
          "down",
          "{above}",
          "below",
          "{or more}",
          "or less",
          "{higher}",
          "lower",
          "{rise}",
          "reduction");

  private static final Map<String, String> HAN_UP =
      Map.of("{升}", "提升", "{增}", "增长", "{上}", "以上", "{不低}", "不低于", "{至少}", "至少", "{高}", "高");

  private static final Map<String, String> HAN_DOWN =
      Map.of("{升}", "降低", "{增}", "下降", "{上}", "以内", "{不低}", "不高于", "{至少}", "不超过", "{高}", "低");

  private final StatementReader reader = StatementReader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{raise} {m} from {a} to {b}",
        "{M} {rises} from {a} to {b}",
        "{M} {raised} from {a} to {b} by the end of Q3",
        "Get {m} from {a} to {b}",
        "{M}: {a} -> {b}",
        "{M} at {b} (today: {a})",
        "{M} of {b}, {up} from {a}",
        "{raise} {m} to {b} (from {a})",
        "{M} {rises} to {b}, was {a} in Q1",
        "{raise} {m} to {b} (baseline {a})",
        "{M} {b} vs {a} last quarter",
        "{M} is {b} instead of {a}",
        "Take {m} from {a} today to {b} by December",
        "{M} goes {up} to {b} from {a} in the first half",
        "{M} {raised} to {b} compared with {a} a year ago"
      })
  void fromOneLevelToAnother(String form) {
    assertThat(misses(form, ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{M} {above} {b}",
        "{M} stays {above} {b}",
        "Keep {m} {above} {b}",
        "{M} of {b} {or more}",
        "Maintain {m} {above} {b} throughout the migration",
        "{raise} {m} to {b}",
        "{M} {rises} to {b}",
        "{M} has {risen} to {b}",
        "Get {m} {above} {b}"
      })
  void aLevel(String form) {
    assertThat(misses(form, ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{raise} {m} by 20%",
        "{M} {rises} by 20%",
        "{M} {rises} 20 percent",
        "{M} {up} 20%",
        "A 20% {rise} in {m}",
        "{M} {up} 20% year on year",
        "{M} 20% {higher} than in 2025",
        "{raise} {m} by at least 20%",
        "{M} {raised} by 20%",
        "{M} {up} by 20% on last year"
      })
  void aChange(String form) {
    assertThat(misses(form, ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{m}从{a}{升}到{b}",
        "{m}由{a}{升}至{b}",
        "将{m}从{a}{升}至{b}",
        "{m}：{a} -> {b}",
        "{m}{升}至{b}（当前{a}）",
        "{m}达到{b}（基线{a}）",
        "{m}从目前的{a}{升}到{b}",
        "{m}从去年的{a}{升}到今年的{b}",
        "年底前{m}由{a}{升}到{b}",
        "{m}由上季度{a}{升}为{b}",
        "{m}{b}（去年同期{a}）",
        "{m}{升}到{b}，对比 Q1 的{a}"
      })
  void hanFromOneLevelToAnother(String form) {
    assertThat(misses(form, CHINESE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{m}{不低}{b}",
        "{m}{至少}{b}",
        "{m}{升}至{b}",
        "将{m}{升}到{b}{上}",
        "{m}保持在{b}{上}",
        "确保{m}{不低}{b}",
        "Q3 {m}{升}到 {b}",
        "全年{m}{至少}{b}",
        "{m}{b}{上}"
      })
  void hanLevel(String form) {
    assertThat(misses(form, CHINESE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{m}{升}20%",
        "{m}同比{增}20%",
        "{m}较去年{增}20%",
        "{m}{升}两成",
        "{m}{升} 2 成",
        "{m}比上季度{高}20%",
        "{m}较上届{高}20%",
        "{m}{升}幅度达到20%",
        "{m}相比去年同期{增}20%",
        "将{m}{升}20%",
        "实现{m}{升}20%"
      })
  void hanChange(String form) {
    assertThat(misses(form, CHINESE)).isEmpty();
  }

  /** What is read otherwise than the form says, over all metrics. */
  private List<String> misses(String form, List<Measure> measures) {
    List<String> misses = new ArrayList<>();
    for (Measure measure : measures) {
      String text = told(form, measure);
      StatedTarget expected = expected(form, measure);
      StatedTarget target = reader.read(text).target();
      if (!same(target, expected)) {
        misses.add(text + " => " + target);
      }
    }
    return misses;
  }

  private static String told(String form, Measure measure) {
    String text = form;
    for (Map<String, String> words :
        measure.rises() ? List.of(UP, HAN_UP) : List.of(DOWN, HAN_DOWN)) {
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
    }
    String capital = Character.toUpperCase(measure.name().charAt(0)) + measure.name().substring(1);
    return text.replace("{m}", measure.name())
        .replace("{M}", capital)
        .replace("{a}", measure.figure(measure.base()))
        .replace("{b}", measure.figure(measure.end()));
  }

  private static StatedTarget expected(String form, Measure measure) {
    boolean rises = measure.rises();
    if (!form.contains("{b}")) {
      BigDecimal by = BigDecimal.valueOf(rises ? 20 : -20);
      return new StatedTarget(StatedTarget.Kind.CHANGE_BY, null, by, "%");
    }
    BigDecimal base = form.contains("{a}") ? measure.worth(measure.base()) : null;
    return new StatedTarget(
        rises ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.DECREASE,
        base,
        measure.worth(measure.end()),
        measure.unit());
  }

  /** A level with a direction verb and one without are the same check. */
  private static boolean same(StatedTarget target, StatedTarget expected) {
    return loose(target).equals(loose(expected));
  }

  private static List<String> loose(StatedTarget target) {
    boolean level = target.from() == null;
    String kind =
        switch (target.kind()) {
          case INCREASE -> level ? "AT_LEAST" : "INCREASE";
          case DECREASE -> level ? "AT_MOST" : "DECREASE";
          case COUNT -> "AT_LEAST";
          default -> target.kind().name();
        };
    return List.of(
        kind,
        String.valueOf(target.from()),
        String.valueOf(target.to()),
        String.valueOf(target.unit()));
  }
}
