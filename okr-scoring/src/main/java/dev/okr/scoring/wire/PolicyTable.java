package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.metric.Refresh;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.DocumentFormat;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.HoldGreen;
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
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A policy: what it leaves out is as in the policy that it is {@code from}. It is written whole.
 */
public final class PolicyTable implements Codec<Policy> {

  private static final DocumentFormat FORMAT = new DocumentFormat("policy/1");
  private static final BigDecimal MOST = PolicyParts.MOST;

  private final Fields<Policy> fields = new Fields<>();
  private final List<Change<?>> changes = new ArrayList<>();
  private final Table<Policy> table;

  /**
   * A table.
   *
   * @param formulas the host's formulas that a policy may name
   */
  public PolicyTable(List<Formula> formulas) {
    this.table = table(formulas);
  }

  /** What a member changes of the policy that another one is from. */
  private record Change<V>(Member<Policy, V> member, BiConsumer<Policy.Builder, V> setter) {

    void apply(ReadContext in, Policy.Builder made) {
      V value = in.find(member);
      if (value != null) {
        setter.accept(made, value);
      }
    }
  }

  /** The members. */
  public Table<Policy> table() {
    return table;
  }

  @Override
  public @Nullable Policy read(ReadContext in) throws IOException {
    return table.read(in);
  }

  /**
   * Writes a policy.
   *
   * @throws IllegalArgumentException if the policy has what a document can't say: a working
   *     calendar, or bands of other digits for one ambition
   */
  @Override
  public void write(Policy policy, WireWriter out) throws IOException {
    if (policy.calendar() != WorkingDays.EVERY_DAY) {
      throw new IllegalArgumentException(
          "a working calendar has no form in a document (" + policy.name() + ")");
    }
    for (Bands bands : policy.bandsBy().values()) {
      if (bands.digits() != policy.bands().digits()) {
        throw new IllegalArgumentException(
            "the bands of a document are of scores of as many digits (" + policy.name() + ")");
      }
    }
    table.write(policy, out);
  }

  private Table<Policy> table(List<Formula> formulas) {
    fields.required("okr", FORMAT, policy -> FORMAT.name());
    change(fields.required("name", TextCodecs.STRING, Policy::name), Policy.Builder::name);
    var from = fields.nullable("from", WordCodec.of(Policies.all(), Policy::name), policy -> null);
    fields
        .nullable("scoring", Numbers.integer(1), policy -> Policy.SCORING)
        .checking(PolicyTable::isOfThisText);
    words("noData", NoData.class, Policy::noData, Policy.Builder::noData);
    words("notBegun", NotBegun.class, Policy::notBegun, Policy.Builder::notBegun);
    words(
        "unstatedWeights",
        UnstatedWeights.class,
        Policy::unstatedWeights,
        Policy.Builder::unstatedWeights);
    WordCodec<Weighting> weightings =
        WordCodec.of(Weighting.class, word -> word == Weighting.AS_GIVEN ? "given" : "plain");
    add("weights", weightings, Policy::weighting, Policy.Builder::weighting);
    words("rollUp", RollUp.class, Policy::rollUp, Policy.Builder::rollUp);
    words("clamp", Clamp.class, Policy::clamp, Policy.Builder::clamp);
    add("cap", Numbers.number(BigDecimal.ONE, MOST), Policy::cap, Policy.Builder::cap);
    words("bounds", Bounds.class, Policy::bounds, Policy.Builder::bounds);
    words(
        "boundProgress", BoundProgress.class, Policy::boundProgress, Policy.Builder::boundProgress);
    add("risk", Numbers.BOOL, Policy::riskIsYellow, Policy.Builder::riskIsYellow);
    words("dayCount", DayCount.class, Policy::dayCount, Policy.Builder::dayCount);
    words("expectedOn", ExpectedOn.class, Policy::expectedOn, Policy.Builder::expectedOn);
    add(
        "expectedBy",
        PolicyParts.by(Ambition.class, Numbers.number(BigDecimal.ZERO, MOST)),
        Policy::expectedBy,
        Policy.Builder::expectedBy);
    WordCodec<UnstatedExpectation> unstated =
        WordCodec.of(
            UnstatedExpectation.class,
            word -> word == UnstatedExpectation.BY_TARGET ? "bySection6" : "one");
    add(
        "unstatedExpectation",
        unstated,
        Policy::unstatedExpectation,
        Policy.Builder::unstatedExpectation);
    add("light", LightTable.LIGHT, Policy::light, Policy.Builder::light);
    add(
        "gaps",
        new GapsCodec(),
        policy -> List.of(policy.greenGap(), policy.yellowGap()),
        (made, both) -> made.greenGap(both.get(0)).yellowGap(both.get(1)));
    words("holdGreen", HoldGreen.class, Policy::holdGreen, Policy.Builder::holdGreen);
    words("unmetHold", UnmetHold.class, Policy::unmetHold, Policy.Builder::unmetHold);
    words(
        "objectiveLight",
        ObjectiveLight.class,
        Policy::objectiveLight,
        Policy.Builder::objectiveLight);
    words("unknownParts", UnknownParts.class, Policy::unknownParts, Policy.Builder::unknownParts);
    var digits =
        fields
            .nullable("bandDigits", Numbers.integer(0), policy -> policy.bands().digits())
            .checking(PolicyParts::areDigits);
    add(
        "bands",
        BandTables.BANDS,
        policy -> new BandTables.BandSet(policy.bands(), policy.bandsBy()),
        (made, bands) -> made.bands(bands.usual()).bandsBy(bands.by()));
    add("guardrail", GuardrailCodec.GUARDRAIL, GuardrailCodec::of, GuardrailCodec::set);
    add(
        "confidence",
        PolicyParts.CONFIDENCE,
        PolicyParts.Confidence::of,
        PolicyParts.Confidence::set);
    add("reported", Numbers.BOOL, Policy::reported, Policy.Builder::reported);
    add(
        "refreshDays",
        PolicyParts.by(Refresh.class, Numbers.integer(0)),
        Policy::staleAfterDays,
        Policy.Builder::staleAfterDays);
    add("display", PolicyParts.DISPLAY, Policy::display, Policy.Builder::display);
    change(
        Lists.list("formulas", new FormulaTable(formulas).table(), fields, Policy::formulas),
        Policy.Builder::formulas);
    return fields.table(
        in -> {
          if (!in.isFine()) {
            return null;
          }
          Policy base = in.find(from);
          Policy.Builder made = Policy.builder();
          made.from(base == null ? Policies.standard() : base);
          changes.forEach(change -> change.apply(in, made));
          Integer places = in.find(digits);
          return places == null ? made.build() : atDigits(made, places);
        });
  }

  private static boolean isOfThisText(ReadContext in, int version) {
    if (version == Policy.SCORING) {
      return true;
    }
    // a policy of another version of the text would score something else than it says
    in.cursor()
        .problem(
            ProblemCode.OUT_OF_RANGE,
            "found",
            Integer.toString(version),
            "range",
            Integer.toString(Policy.SCORING));
    return false;
  }

  private static Policy atDigits(Policy.Builder made, int digits) {
    Policy soFar = made.build();
    Map<Ambition, Bands> rounded = new EnumMap<>(Ambition.class);
    soFar.bandsBy().forEach((ambition, bands) -> rounded.put(ambition, bands.atDigits(digits)));
    return made.bands(soFar.bands().atDigits(digits)).bandsBy(rounded).build();
  }

  private <E extends Enum<E>> void words(
      String name,
      Class<E> type,
      Function<Policy, E> getter,
      BiConsumer<Policy.Builder, E> setter) {
    add(name, WordCodec.of(type), getter, setter);
  }

  private <V> void add(
      String name,
      Codec<V> codec,
      Function<Policy, V> getter,
      BiConsumer<Policy.Builder, V> setter) {
    change(fields.nullable(name, codec, getter), setter);
  }

  private <V> void change(Member<Policy, V> member, BiConsumer<Policy.Builder, V> setter) {
    changes.add(new Change<>(member, setter));
  }
}
