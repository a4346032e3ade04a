package dev.okr.scoring;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Why a goal has its light. */
final class HealthExplainer {

  private final Figures figures;
  private final Policy policy;
  private final Trace trace;
  private final Readings readings;
  private final Titles titles;

  HealthExplainer(Figures figures, Trace trace) {
    this.figures = figures;
    this.policy = figures.policy();
    this.trace = trace;
    this.readings = new Readings(figures);
    this.titles = new Titles(figures.plan());
  }

  Health ofObjective(int o, Derivation expected) {
    List<Cause> causes = new ArrayList<>();
    Derivation pace = pace(expected, figures.objectiveBase(o));
    for (Reason reason : readings.reasonsOfObjective(o)) {
      if (reason.code() == ReasonCode.PART) {
        causes.add(part(reason));
      } else if (reason.code() == ReasonCode.NO_DATA) {
        causes.add(cause(reason, "nothing under it has data", "其下均无数据"));
      } else if (policy.objectiveLight() == ObjectiveLight.BY_LIGHTS) {
        causes.add(cause(reason, "by the mean of its key results' lights", "按各关键成果健康灯的均值"));
      } else {
        causes.add(ofPace(reason, pace, figures.objectiveBase(o), trace.hasObjectiveEnded(o)));
      }
    }
    return health(expected, pace, figures.objectiveLight(o), causes);
  }

  Health ofKeyResult(int k, Derivation expected) {
    List<Cause> causes = new ArrayList<>();
    Derivation pace = pace(expected, figures.keyResultBase(k));
    for (Reason reason : readings.reasonsOfKeyResult(k)) {
      switch (reason.code()) {
        case PACE -> causes.add(ofPace(reason, pace, figures.keyResultBase(k), trace.hasEnded(k)));
        case REPORTED -> addReported(causes, reason, k);
        case CONFIDENCE -> addConfidence(causes, reason, k);
        case STALE -> addStale(causes, reason, k);
        case NO_DATA -> addNoData(causes, reason, k);
        case DEFINITION_CHANGED -> addDefinitionChanged(causes, reason, k);
        case BLOCKER -> addBlockers(causes, reason, k);
        case GUARDRAIL -> addGuardrails(causes, reason, k);
        case PART -> causes.add(part(reason));
      }
    }
    return health(expected, pace, figures.keyResultLight(k), causes);
  }

  private static Health health(
      Derivation expected, Derivation pace, Light light, List<Cause> causes) {
    return ImmutableHealth.builder()
        .expected(expected)
        .pace(pace)
        .light(light)
        .causes(causes)
        .build();
  }

  private static Derivation pace(Derivation expected, long score) {
    BigDecimal x = expected.result().map(Score::toBigDecimal).orElse(BigDecimal.ZERO);
    long pace = Figures.pace(score, expected.result().map(Score::billionths).orElse(0L));
    Draft draft = new Draft(expected.of(), pace);
    return pace == Fixed.NONE
        ? draft.given()
        : draft
            .rule(DerivationRule.PACE)
            .input("score", Fixed.toDecimal(score))
            .input("expected", x)
            .build();
  }

  private Cause part(Reason reason) {
    LocalizedText light = Words.light(reason.severity());
    LocalizedText part = titles.ofPart(Objects.requireNonNull(reason.part()));
    return cause(
        reason,
        part.in("en") + " is " + light.in("en"),
        part.in("zh") + " 为" + light.in("zh"));
  }

  // ---- pace

  /** What is behind before the last day is missed from it on. */
  private Cause ofPace(Reason reason, Derivation pace, long score, boolean hasEnded) {
    Cause behind = behind(reason, pace, score);
    return hasEnded
        ? cause(reason, "missed: " + behind.text().in("en"), "未达成：" + behind.text().in("zh"))
        : behind;
  }

  private Cause behind(Reason reason, Derivation pace, long score) {
    LightRule rule = policy.light();
    boolean red = reason.severity() == Light.RED;
    if (rule instanceof LightRule.Ratio ratio) {
      BigDecimal bound = red ? ratio.yellow() : ratio.green();
      String now = shown(pace.result(), RoundingMode.FLOOR);
      return cause(
          reason,
          "pace " + now + " is below " + bound.toPlainString(),
          "节奏 " + now + " 低于 " + bound.toPlainString());
    }
    if (rule instanceof LightRule.Gap gap) {
      BigDecimal bound = red ? gap.yellow() : gap.green();
      String behind =
          shown(
              Optional.of(
                  Score.of(
                      pace.inputs()
                          .getOrDefault("expected", BigDecimal.ZERO)
                          .subtract(Fixed.toDecimal(score)))),
              RoundingMode.CEILING);
      return cause(
          reason,
          behind + " behind what is expected, more than " + bound.toPlainString(),
          "落后应达 " + behind + "，超过 " + bound.toPlainString());
    }
    return cause(reason, reason.code().label().in("en"), reason.code().label().in("zh"));
  }

  /** Two decimals away from the bound, so that 0.94996 isn't shown as the 0.95 it misses. */
  private static String shown(Optional<Score> score, RoundingMode rounding) {
    return score
        .map(s -> s.toBigDecimal().setScale(2, rounding).stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse("–");
  }

  // ---- what can only make it worse

  private void addConfidence(List<Cause> causes, Reason reason, int k) {
    BigDecimal bound =
        reason.severity() == Light.RED ? policy.confidenceRed() : policy.confidenceYellow();
    trace
        .confidence(k)
        .ifPresent(
            checkIn -> {
              String now = checkIn.confidence().orElseThrow().toPlainString();
              causes.add(
                  cause(
                      reason,
                      "confidence " + now + " is below " + bound.toPlainString(),
                      "信心 " + now + " 低于 " + bound.toPlainString(),
                      checkIn));
            });
  }

  private void addReported(List<Cause> causes, Reason reason, int k) {
    trace
        .reportedLight(k)
        .ifPresent(checkIn -> causes.add(cause(reason, "reported by the owner", "负责人上报", checkIn)));
  }

  private boolean counts(int m) {
    return trace.measureWeight(m).signum() > 0;
  }

  private void addStale(List<Cause> causes, Reason reason, int k) {
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      if (trace.isStale(k, m) && counts(m)) {
        LocalizedText name = titles.of(figures.measure(m));
        long age = trace.ageInDays(k, m);
        int allowed = trace.allowedAgeInDays(k, m);
        List<Entry> entries = trace.entriesOf(k, m);
        String english =
            "the newest value of "
                + name.in("en")
                + " is "
                + age
                + " days old, "
                + allowed
                + " are allowed";
        String chinese = name.in("zh") + " 的最新数值已有 " + age + " 天，允许 " + allowed + " 天";
        causes.add(
            entries.isEmpty()
                ? cause(reason, english, chinese)
                : cause(reason, english, chinese, entries.get(entries.size() - 1)));
      }
    }
  }

  private void addNoData(List<Cause> causes, Reason reason, int k) {
    int before = causes.size();
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      if (trace.isMissing(k, m) && counts(m)) {
        LocalizedText name = titles.of(figures.measure(m));
        causes.add(
            figures.hasMeasureNoData(m)
                ? cause(reason, name.in("en") + " has no value yet", name.in("zh") + " 尚无数据")
                : cause(reason, name.in("en") + " can't be scored", name.in("zh") + " 无法计分"));
      }
    }
    if (causes.size() == before) {
      causes.add(cause(reason, "nothing that counts has data", "计入的部分均无数据"));
    }
  }

  private void addDefinitionChanged(List<Cause> causes, Reason reason, int k) {
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      LocalizedText name = titles.of(figures.measure(m));
      if (figures.isDefinitionChanged(m) && counts(m)) {
        trace
            .definitionChange(k, m)
            .ifPresent(
                revised ->
                    causes.add(
                        cause(
                            reason,
                            "earlier values of "
                                + name.in("en")
                                + " can't be compared: "
                                + titles.of(revised.metric()).in("en")
                                + " got definition "
                                + revised.version()
                                + " on "
                                + revised.on(),
                            name.in("zh")
                                + " 的先前数值不可比："
                                + titles.of(revised.metric()).in("zh")
                                + " 自 "
                                + revised.on()
                                + " 起采用口径版本 "
                                + revised.version(),
                            revised)));
      }
    }
  }

  private void addBlockers(List<Cause> causes, Reason reason, int k) {
    for (Map.Entry<LocalizedText, CheckIn> blocker : trace.openBlockers(k).entrySet()) {
      causes.add(
          cause(
              reason,
              "open blocker: " + blocker.getKey().in("en"),
              "未解除的阻塞：" + blocker.getKey().in("zh"),
              blocker.getValue()));
    }
  }

  private void addGuardrails(List<Cause> causes, Reason reason, int k) {
    List<Trace.Breach> breaches = trace.breaches(k);
    for (Trace.Breach breach : breaches) {
      LocalizedText name = titles.of(breach.guardrail().metric());
      String value = breach.value().map(BigDecimal::toPlainString).orElse("–");
      causes.add(
          cause(
              reason,
              name.in("en") + " is " + value + ", " + english(breach.guardrail()),
              name.in("zh") + " 为 " + value + "，" + chinese(breach.guardrail()),
              breach.entry().stream().toArray(Entry[]::new)));
    }
    if (breaches.isEmpty()) {
      for (Trace.Breach breach : trace.unmeasured(k)) {
        LocalizedText name = titles.of(breach.guardrail().metric());
        causes.add(
            cause(reason, name.in("en") + " has no value yet", name.in("zh") + " 尚无数据"));
      }
    }
  }

  private static String english(Guardrail guardrail) {
    return bounds(guardrail, "at least ", "at most ", " and ") + " allowed";
  }

  private static String chinese(Guardrail guardrail) {
    return "允许" + bounds(guardrail, "不低于 ", "不高于 ", "且");
  }

  private static String bounds(Guardrail guardrail, String least, String most, String and) {
    BigDecimal low = guardrail.atLeast();
    BigDecimal high = guardrail.atMost();
    String atLeast = low == null ? "" : least + low.toPlainString();
    String atMost = high == null ? "" : most + high.toPlainString();
    return atLeast + (low == null || high == null ? "" : and) + atMost;
  }

  private static Cause cause(Reason reason, String english, String chinese, Entry... entries) {
    List<Evidence> evidence = new ArrayList<>();
    for (Entry entry : entries) {
      evidence.add(Evidence.of(entry));
    }
    return new Cause(
        reason, LocalizedText.enZh(PlainText.line(english), PlainText.line(chinese)), evidence);
  }
}
