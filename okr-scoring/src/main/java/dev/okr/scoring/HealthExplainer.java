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
import java.util.Optional;

/** Why a goal has its light. */
final class HealthExplainer {

  private final Figures figures;
  private final Policy policy;
  private final Trace trace;
  private final Readings readings;
  private final Titles titles;

  HealthExplainer(Figures figures, Trace trace, Titles titles) {
    this.figures = figures;
    this.policy = figures.policy();
    this.trace = trace;
    this.readings = new Readings(figures);
    this.titles = titles;
  }

  Health ofObjective(int o, Derivation expected) {
    List<Cause> causes = new ArrayList<>();
    Derivation pace = pace(expected, figures.objectives().base(o));
    for (Reason reason : readings.reasonsOfObjective(o)) {
      if (reason.code() == ReasonCode.PART) {
        causes.add(part(reason));
      } else if (reason.code() == ReasonCode.NO_DATA) {
        causes.add(cause(reason, ScoringWords.say("health.nothing-under-it-has-data")));
      } else if (policy.objectiveLight() == ObjectiveLight.BY_LIGHTS) {
        causes.add(cause(reason, ScoringWords.say("health.by-the-mean-of-its-key")));
      } else {
        causes.add(ofPace(reason, pace, figures.objectives().base(o), trace.hasObjectiveEnded(o)));
      }
    }
    return health(expected, pace, figures.objectives().light(o), causes);
  }

  Health ofKeyResult(int k, Derivation expected) {
    List<Cause> causes = new ArrayList<>();
    Derivation pace = pace(expected, figures.keyResults().base(k));
    for (Reason reason : readings.reasonsOfKeyResult(k)) {
      switch (reason.code()) {
        case PACE ->
            causes.add(ofPace(reason, pace, figures.keyResults().base(k), trace.hasEnded(k)));
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
    return health(expected, pace, figures.keyResults().light(k), causes);
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
    return cause(
        reason,
        ScoringWords.say(
            "health.part",
            "part",
            titles.ofPart(reason.part().orElseThrow()),
            "light",
            ScoringWords.light(reason.severity())));
  }

  // ---- pace

  /** What is behind before the last day is missed from it on. */
  private Cause ofPace(Reason reason, Derivation pace, long score, boolean hasEnded) {
    Cause behind = behind(reason, pace, score);
    return hasEnded
        ? cause(reason, ScoringWords.say("health.missed", "how", behind.text()))
        : behind;
  }

  private Cause behind(Reason reason, Derivation pace, long score) {
    LightRule rule = policy.light();
    boolean red = reason.severity() == Light.RED;
    if (rule instanceof LightRule.Ratio ratio) {
      BigDecimal bound = red ? ratio.yellow() : ratio.green();
      String now = shown(pace.result(), RoundingMode.FLOOR);
      return cause(
          reason, ScoringWords.say("health.pace", "pace", now, "bound", bound.toPlainString()));
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
          reason, ScoringWords.say("health.gap", "gap", behind, "bound", bound.toPlainString()));
    }
    return cause(reason, reason.code().label());
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
                      ScoringWords.say(
                          "health.confidence", "confidence", now, "bound", bound.toPlainString()),
                      checkIn));
            });
  }

  private void addReported(List<Cause> causes, Reason reason, int k) {
    trace
        .reportedLight(k)
        .ifPresent(
            checkIn ->
                causes.add(
                    cause(reason, ScoringWords.say("health.reported-by-the-owner"), checkIn)));
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
        LocalizedText old =
            ScoringWords.say("health.stale", "measure", name, "age", age, "allowed", allowed);
        causes.add(
            entries.isEmpty()
                ? cause(reason, old)
                : cause(reason, old, entries.get(entries.size() - 1)));
      }
    }
  }

  private void addNoData(List<Cause> causes, Reason reason, int k) {
    int before = causes.size();
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      if (trace.isMissing(k, m) && counts(m)) {
        LocalizedText name = titles.of(figures.measure(m));
        causes.add(
            figures.measures().hasNoData(m)
                ? cause(reason, ScoringWords.say("health.no-value", "of", name))
                : cause(reason, ScoringWords.say("health.unscorable", "measure", name)));
      }
    }
    if (causes.size() == before) {
      causes.add(cause(reason, ScoringWords.say("health.nothing-that-counts-has-data")));
    }
  }

  private void addDefinitionChanged(List<Cause> causes, Reason reason, int k) {
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      LocalizedText name = titles.of(figures.measure(m));
      if (figures.measures().isDefinitionChanged(m) && counts(m)) {
        trace
            .definitionChange(k, m)
            .ifPresent(
                revised ->
                    causes.add(
                        cause(
                            reason,
                            ScoringWords.say(
                                "health.definition",
                                "measure",
                                name,
                                "metric",
                                titles.of(revised.metric()),
                                "version",
                                revised.version(),
                                "day",
                                revised.on()),
                            revised)));
      }
    }
  }

  private void addBlockers(List<Cause> causes, Reason reason, int k) {
    for (Map.Entry<LocalizedText, CheckIn> blocker : trace.openBlockers(k).entrySet()) {
      causes.add(
          cause(
              reason,
              ScoringWords.say("health.blocker", "text", blocker.getKey()),
              blocker.getValue()));
    }
  }

  private void addGuardrails(List<Cause> causes, Reason reason, int k) {
    List<Trace.Breach> breaches = trace.breaches(k);
    for (Trace.Breach breach : breaches) {
      LocalizedText name = titles.of(breach.guardrail().metric());
      LocalizedText value =
          breach
              .value()
              .map(v -> titles.amount(v, breach.guardrail().metric()))
              .orElse(LocalizedText.of("–"));
      causes.add(
          cause(
              reason,
              ScoringWords.say(
                  "health.guardrail",
                  "metric",
                  name,
                  "value",
                  value,
                  "allowed",
                  allowed(breach.guardrail())),
              breach.entry().stream().toArray(Entry[]::new)));
    }
    if (breaches.isEmpty()) {
      for (Trace.Breach breach : trace.unmeasured(k)) {
        LocalizedText name = titles.of(breach.guardrail().metric());
        causes.add(cause(reason, ScoringWords.say("health.no-value", "of", name)));
      }
    }
  }

  private LocalizedText allowed(Guardrail guardrail) {
    BigDecimal low = guardrail.atLeast();
    BigDecimal high = guardrail.atMost();
    String key = low == null ? "at-most" : high == null ? "at-least" : "between";
    return ScoringWords.say(
        "health.allowed-" + key,
        "low",
        low == null ? "" : titles.amount(low, guardrail.metric()),
        "high",
        high == null ? "" : titles.amount(high, guardrail.metric()));
  }

  private static Cause cause(Reason reason, LocalizedText text, Entry... entries) {
    List<Evidence> evidence = new ArrayList<>();
    for (Entry entry : entries) {
      evidence.add(Evidence.of(entry));
    }
    return new Cause(reason, text.map(PlainText::line), evidence);
  }
}
