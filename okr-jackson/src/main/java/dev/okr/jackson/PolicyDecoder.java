package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.metric.Refresh;
import dev.okr.scoring.policy.Band;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.Display;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.HoldGreen;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnknownParts;
import dev.okr.scoring.policy.UnmetHold;
import dev.okr.scoring.policy.UnstatedExpectation;
import dev.okr.scoring.policy.UnstatedWeights;
import dev.okr.scoring.policy.Weighting;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a policy: what it leaves out is as in the policy that it is {@code from}. */
final class PolicyDecoder extends Decoder {

  static final String FORMAT = "policy/1";

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);
  private static final BigDecimal OFF = BigDecimal.ONE.negate();

  private static final Members POLICY =
      Members.of(
              "okr",
              "name",
              "from",
              "noData",
              "notBegun",
              "unstatedWeights",
              "weights",
              "rollUp",
              "clamp",
              "cap",
              "bounds",
              "boundProgress",
              "risk",
              "dayCount",
              "expectedOn",
              "expectedBy",
              "unstatedExpectation",
              "light",
              "gaps",
              "holdGreen",
              "unmetHold",
              "objectiveLight",
              "unknownParts",
              "bands",
              "bandDigits",
              "guardrail",
              "confidence",
              "reported",
              "refreshDays",
              "display",
              "formulas",
              "scoring")
          .requiring("okr", "name");
  private static final Members LIGHT = Members.of("kind", "green", "yellow").requiring("kind");
  private static final Members BAND = Members.of("name", "from").requiring("name");
  private static final Members BANDS =
      Members.of("default", "committed", "aspirational", "learning").requiring("default");
  private static final Members BY_AMBITION = Members.of("committed", "aspirational", "learning");
  private static final Members GUARDRAIL = Members.of("cap").requiring("cap");
  private static final Members CONFIDENCE =
      Members.of("red", "yellow", "days").requiring("red", "yellow");
  private static final Members REFRESH_DAYS = Members.of("daily", "weekly", "monthly");

  private static final Words<Ambition> AMBITIONS = Words.of(Ambition.class);
  private static final Words<Refresh> REFRESHES = Words.of(Refresh.class);
  private static final Words<Weighting> WEIGHTINGS = Words.of(Weighting.class, PolicyWords::of);
  private static final Words<UnstatedExpectation> UNSTATED =
      Words.of(UnstatedExpectation.class, PolicyWords::of);
  private static final Members DISPLAY = Members.of("scale", "digits").requiring("scale", "digits");

  /** The kinds of light. */
  private enum LightKind {
    RATIO,
    GAP,
    BAND,
    REPORTED
  }

  private static final Words<LightKind> LIGHT_KINDS = Words.of(LightKind.class);

  private final List<Consumer<Policy.Builder>> changes = new ArrayList<>();

  private final FormulaDecoder formulas;

  /**
   * A decoder.
   *
   * @param known the host's formulas that a policy may name
   */
  PolicyDecoder(Values values, List<Formula> known) {
    super(values);
    this.formulas = new FormulaDecoder(values, known);
  }

  /** The policy, or {@code null} where a problem was added. */
  @Nullable Policy policy() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    Policy from = Policies.standard();
    for (String name = cursor.member(POLICY); name != null; name = cursor.member(POLICY)) {
      switch (name) {
        case "okr" -> {
          String found = values.string();
          if (found != null && !found.equals(FORMAT)) {
            cursor.problems().clear();
            cursor.problem(ProblemCode.WRONG_FORMAT, "found", found, "expected", FORMAT);
            return null;
          }
        }
        case "from" -> {
          String base = values.string();
          if (base != null && Policies.find(base).isEmpty()) {
            values.wrongWord(
                Policies.all().stream().map(Policy::name).collect(Collectors.joining(", ")));
          } else if (base != null) {
            from = Policies.find(base).orElseThrow();
          }
        }
        default -> read(name);
      }
    }
    if (!cursor.problems().isEmpty()) {
      return null;
    }
    Policy.Builder made = Policy.builder();
    made.from(from);
    changes.forEach(change -> change.accept(made));
    return made.build();
  }

  private <E extends Enum<E>> void word(Words<E> words, Consumer<E> take) throws IOException {
    E word = values.word(words);
    if (word != null) {
      take.accept(word);
    }
  }

  private void change(Consumer<Policy.Builder> change) {
    changes.add(change);
  }

  private void read(String name) throws IOException {
    switch (name) {
      case "name" -> {
        String called = values.string();
        if (called != null) {
          change(made -> made.name(called));
        }
      }
      case "noData" -> word(Words.of(NoData.class), w -> change(made -> made.noData(w)));
      case "notBegun" -> word(Words.of(NotBegun.class), w -> change(made -> made.notBegun(w)));
      case "unstatedWeights" ->
          word(Words.of(UnstatedWeights.class), w -> change(made -> made.unstatedWeights(w)));
      case "weights" -> word(WEIGHTINGS, w -> change(made -> made.weighting(w)));
      case "rollUp" -> word(Words.of(RollUp.class), w -> change(made -> made.rollUp(w)));
      case "clamp" -> word(Words.of(Clamp.class), w -> change(made -> made.clamp(w)));
      case "cap" -> number(BigDecimal.ONE, MOST, n -> change(made -> made.cap(n)));
      case "bounds" -> word(Words.of(Bounds.class), w -> change(made -> made.bounds(w)));
      case "boundProgress" ->
          word(Words.of(BoundProgress.class), w -> change(made -> made.boundProgress(w)));
      case "risk" -> flag(b -> change(made -> made.riskIsYellow(b)));
      case "dayCount" -> word(Words.of(DayCount.class), w -> change(made -> made.dayCount(w)));
      case "expectedOn" ->
          word(Words.of(ExpectedOn.class), w -> change(made -> made.expectedOn(w)));
      case "expectedBy" -> expectedBy();
      case "unstatedExpectation" ->
          word(UNSTATED, w -> change(made -> made.unstatedExpectation(w)));
      case "light" -> light();
      case "gaps" -> gaps();
      case "holdGreen" -> word(Words.of(HoldGreen.class), w -> change(made -> made.holdGreen(w)));
      case "unmetHold" -> word(Words.of(UnmetHold.class), w -> change(made -> made.unmetHold(w)));
      case "objectiveLight" ->
          word(Words.of(ObjectiveLight.class), w -> change(made -> made.objectiveLight(w)));
      case "unknownParts" ->
          word(Words.of(UnknownParts.class), w -> change(made -> made.unknownParts(w)));
      case "bands" -> bands();
      case "bandDigits" -> {
        Integer digits = digits();
        if (digits != null) {
          change(made -> atDigits(made, digits));
        }
      }
      case "guardrail" -> guardrail();
      case "confidence" -> confidence();
      case "reported" -> flag(b -> change(made -> made.reported(b)));
      case "refreshDays" -> refreshDays();
      case "display" -> display();
      case "formulas" -> {
        List<FormulaUse> uses = formulas.uses();
        change(made -> made.formulas(uses));
      }
      default -> scoring();
    }
  }

  /** Bands stand first among the changes, so that they are rounded after they are set. */
  private void atDigits(Policy.Builder made, int digits) {
    Policy soFar = made.build();
    made.bands(soFar.bands().atDigits(digits));
    Map<Ambition, Bands> rounded = new EnumMap<>(Ambition.class);
    soFar.bandsBy().forEach((ambition, bands) -> rounded.put(ambition, bands.atDigits(digits)));
    made.bandsBy(rounded);
  }

  private void flag(Consumer<Boolean> take) throws IOException {
    Boolean flag = values.bool();
    if (flag != null) {
      take.accept(flag);
    }
  }

  private void number(BigDecimal least, BigDecimal most, Consumer<BigDecimal> take)
      throws IOException {
    BigDecimal number = values.number(least, most);
    if (number != null) {
      take.accept(number);
    }
  }

  private void expectedBy() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    Map<Ambition, BigDecimal> factors = new EnumMap<>(Ambition.class);
    for (String name = cursor.member(BY_AMBITION);
        name != null;
        name = cursor.member(BY_AMBITION)) {
      Ambition ambition = constant(AMBITIONS, name);
      number(BigDecimal.ZERO, MOST, factor -> factors.put(ambition, factor));
    }
    change(made -> made.expectedBy(factors));
  }

  private static <E extends Enum<E>> E constant(Words<E> words, String name) {
    char[] chars = name.toCharArray();
    E found = words.find(chars, 0, chars.length);
    if (found == null) {
      throw new IllegalStateException("every member names a constant (" + name + ")");
    }
    return found;
  }

  private void light() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    LightKind kind = null;
    BigDecimal green = null;
    BigDecimal yellow = null;
    for (String name = cursor.member(LIGHT); name != null; name = cursor.member(LIGHT)) {
      switch (name) {
        case "kind" -> kind = values.word(LIGHT_KINDS);
        case "green" -> green = values.number(BigDecimal.ZERO, MOST);
        default -> yellow = values.number(BigDecimal.ZERO, MOST);
      }
    }
    if (kind == LightKind.BAND) {
      change(made -> made.light(LightRule.band()));
    } else if (kind == LightKind.REPORTED) {
      change(made -> made.light(LightRule.reported()));
    } else if (kind != null && (green == null || yellow == null)) {
      cursor.problemOfObject(
          ProblemCode.MISSING_MEMBER, "name", green == null ? "green" : "yellow");
    } else if (kind != null && green != null && yellow != null) {
      boolean isInOrder =
          kind == LightKind.RATIO ? yellow.compareTo(green) <= 0 : green.compareTo(yellow) <= 0;
      if (!isInOrder) {
        cursor.problemOfObject(
            ProblemCode.OUT_OF_RANGE,
            "found",
            yellow.toPlainString(),
            "range",
            (kind == LightKind.RATIO ? "<= " : ">= ") + green.toPlainString());
        return;
      }
      LightRule rule =
          kind == LightKind.RATIO
              ? new LightRule.Ratio(green, yellow)
              : new LightRule.Gap(green, yellow);
      change(made -> made.light(rule));
    }
  }

  private void gaps() throws IOException {
    List<BigDecimal> both = cursor.list(() -> values.number(OFF, MOST));
    if (both.size() == 2) {
      change(made -> made.greenGap(both.get(0)).yellowGap(both.get(1)));
    } else if (cursor.problems().isEmpty()) {
      cursor.problem(ProblemCode.OUT_OF_RANGE, "found", both.toString(), "range", "[a, b]");
    }
  }

  private void bands() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    Map<Ambition, Bands> by = new EnumMap<>(Ambition.class);
    for (String name = cursor.member(BANDS); name != null; name = cursor.member(BANDS)) {
      Bands read = bandList();
      if (read != null && name.equals("default")) {
        changes.add(0, made -> made.bands(read));
      } else if (read != null) {
        by.put(constant(AMBITIONS, name), read);
      }
    }
    changes.add(0, made -> made.bandsBy(by));
  }

  private @Nullable Bands bandList() throws IOException {
    List<Band> read = cursor.list(this::band);
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i - 1).from().compareTo(read.get(i).from()) >= 0) {
        cursor.problem(
            ProblemCode.OUT_OF_RANGE,
            "found",
            read.get(i).from().toPlainString(),
            "range",
            "> " + read.get(i - 1).from().toPlainString());
        return null;
      }
    }
    return read.isEmpty() ? null : new Bands(read, 9);
  }

  private @Nullable Band band() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    String called = null;
    BigDecimal from = BigDecimal.ZERO;
    for (String name = cursor.member(BAND); name != null; name = cursor.member(BAND)) {
      if (name.equals("name")) {
        called = values.string();
      } else {
        from = values.number(BigDecimal.ZERO, MOST);
      }
    }
    return called == null || from == null ? null : new Band(called, from);
  }

  private void guardrail() throws IOException {
    if (cursor.isAt(JsonToken.VALUE_STRING)) {
      String word = values.string();
      if (word != null && !word.equals("flag")) {
        values.wrongWord("flag");
      }
      change(made -> made.guardrail(GuardrailEffect.FLAG));
      return;
    }
    if (cursor.enter()) {
      while (cursor.member(GUARDRAIL) != null) {
        number(
            BigDecimal.ZERO,
            MOST,
            cap -> change(made -> made.guardrail(GuardrailEffect.CAP).guardrailCap(cap)));
      }
    }
  }

  private void confidence() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    BigDecimal red = null;
    BigDecimal yellow = null;
    Integer days = null;
    for (String name = cursor.member(CONFIDENCE); name != null; name = cursor.member(CONFIDENCE)) {
      switch (name) {
        case "red" -> red = values.number(BigDecimal.ZERO, BigDecimal.ONE);
        case "yellow" -> yellow = values.number(BigDecimal.ZERO, BigDecimal.ONE);
        default -> days = values.integer(0);
      }
    }
    if (red == null || yellow == null) {
      return;
    }
    if (red.compareTo(yellow) > 0) {
      cursor.problemOfObject(
          ProblemCode.OUT_OF_RANGE,
          "found",
          red.toPlainString(),
          "range",
          "<= " + yellow.toPlainString());
      return;
    }
    BigDecimal below = red;
    BigDecimal behind = yellow;
    int limit = days == null ? Policy.FOR_EVER : days;
    change(made -> made.confidenceRed(below).confidenceYellow(behind).confidenceDays(limit));
  }

  private void display() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    Integer scale = null;
    Integer digits = null;
    for (String name = cursor.member(DISPLAY); name != null; name = cursor.member(DISPLAY)) {
      if (name.equals("scale")) {
        scale = values.integer(1);
        if (scale != null && scale != 1 && scale != 100) {
          cursor.problem(ProblemCode.OUT_OF_RANGE, "found", scale.toString(), "range", "1, 100");
        }
      } else {
        digits = digits();
      }
    }
    if (scale != null && digits != null) {
      Display display = new Display(scale == 100, digits);
      change(made -> made.display(display));
    }
  }

  /** A number of decimals; {@code null} where a problem was added. */
  private @Nullable Integer digits() throws IOException {
    Integer digits = values.integer(0);
    if (digits != null && digits > 9) {
      cursor.problem(ProblemCode.OUT_OF_RANGE, "found", digits.toString(), "range", "0..9");
      return null;
    }
    return digits;
  }

  /** A policy of another version of the text would score something else than it says. */
  private void scoring() throws IOException {
    Integer version = values.integer(1);
    if (version != null && version != Policy.SCORING) {
      String only = Integer.toString(Policy.SCORING);
      cursor.problem(ProblemCode.OUT_OF_RANGE, "found", version.toString(), "range", only);
    }
  }

  private void refreshDays() throws IOException {
    if (!cursor.enter()) {
      return;
    }
    Map<Refresh, Integer> allowed = new EnumMap<>(Refresh.class);
    for (String name = cursor.member(REFRESH_DAYS);
        name != null;
        name = cursor.member(REFRESH_DAYS)) {
      Integer days = values.integer(0);
      if (days != null) {
        allowed.put(constant(REFRESHES, name), days);
      }
    }
    change(made -> made.staleAfterDays(allowed));
  }
}
