package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Contributions;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.score.Clamping;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one plan, journal, policy and date, by number. Immutable once made: the sheet is
 * written before it is handed out.
 */
public final class Figures {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final LocalDate on;

  private final Clamping clamping;

  /** The figures without any revision of a target, made when they are first asked for. */
  private volatile @Nullable Sheet original;

  private Figures(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, LocalDate on) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.on = on;
    this.clamping = new Clamping(policy);
  }

  /** The figures of a full pass. */
  public static Figures of(
      CompiledPlan plan, Policy policy, Iterable<? extends Entry> entries, LocalDate on) {
    return of(plan, policy, Ledger.of(plan, entries), on);
  }

  /** The figures of a full pass over a ledger that nobody appends to. */
  public static Figures of(CompiledPlan plan, Policy policy, Ledger ledger, LocalDate on) {
    int day = CompiledPlan.day(on);
    Sheet sheet = new Sheet(plan, ledger.columns(), day);
    new Evaluator(plan, policy, ledger, sheet, day).evaluateAll();
    return new Figures(plan, policy, ledger, sheet, on);
  }

  /** Figures that were found on a sheet. */
  static Figures of(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, LocalDate on) {
    return new Figures(plan, policy, ledger, sheet, on);
  }

  /** A sheet with these figures, to write on. */
  Sheet forkSheet(int day) {
    return sheet.fork(day);
  }

  /** Whether an entry, once appended, changes which others count, so that all is scored anew. */
  public boolean isRewrittenBy(Entry entry) {
    return ledger.isRewrittenBy(entry);
  }

  /**
   * The figures after one more entry, and what changed. These figures stay as they are.
   *
   * @param entry the entry, at the end of the journal; not one that rewrites it
   */
  public Changed append(Entry entry) {
    return append(List.of(entry));
  }

  /**
   * The figures after more entries, and what changed. These figures stay as they are.
   *
   * @param entries the entries, at the end of the journal; none of them rewrites it
   */
  public Changed append(List<Entry> entries) {
    Ledger nextLedger = ledger.fork();
    Sheet nextSheet = sheet.fork();
    Set<Integer> keyResults = new TreeSet<>();
    Set<Integer> objectives = new TreeSet<>();
    for (Entry entry : entries) {
      Update update = update(plan, nextLedger, nextSheet); // an evaluator knows one state only
      update.append(entry);
      keyResults.addAll(update.changedKeyResults());
      objectives.addAll(update.changedObjectives());
    }
    return new Changed(
        new Figures(plan, policy, nextLedger, nextSheet, on), keyResults, objectives);
  }

  /**
   * The figures of another plan that differs in some objectives, and what changed; empty if goals
   * would get other numbers. These figures stay as they are.
   *
   * @param next the other plan, with the same cycles and metrics
   * @param revised the objectives in which it differs
   */
  public Optional<Changed> revise(Plan next, List<ObjectiveId> revised) {
    return plan.revised(next, revised, policy).map(compiled -> revised(compiled, revised));
  }

  private Changed revised(CompiledPlan next, List<ObjectiveId> revised) {
    Sheet nextSheet = sheet.fork();
    Update update = update(next, ledger, nextSheet);
    revised.forEach(id -> update.touchWhole(next.objective(id)));
    update.settle();
    return new Changed(
        new Figures(next, policy, ledger, nextSheet, on),
        update.changedKeyResults(),
        update.changedObjectives());
  }

  private Update update(CompiledPlan nextPlan, Ledger nextLedger, Sheet nextSheet) {
    Evaluator evaluator =
        new Evaluator(nextPlan, policy, nextLedger, nextSheet, CompiledPlan.day(on));
    return new Update(nextPlan, nextLedger, nextSheet, evaluator);
  }

  /**
   * Other figures.
   *
   * @param figures the figures
   * @param keyResults the numbers of the key results whose figures changed, rising
   * @param objectives the numbers of the objectives whose figures changed, rising
   */
  public record Changed(Figures figures, Set<Integer> keyResults, Set<Integer> objectives) {}

  /** Whether every figure is the same, bit for bit, as those of the other; the plans are one. */
  public boolean isSameAs(Figures other) {
    return sheet.isSameAs(other.sheet, plan);
  }

  /** Whether an objective stands otherwise in the other figures; the plans are one. */
  public boolean objectiveDiffers(Figures other, int o) {
    return !sheet.isObjectiveSameAs(other.sheet, o);
  }

  /** Whether a key result or a value in it stands otherwise in the other figures. */
  public boolean keyResultDiffers(Figures other, int k) {
    if (!sheet.isKeyResultSameAs(other.sheet, k)) {
      return true;
    }
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      if (!Quotient.isSame(sheet.exactValue(m), other.sheet.exactValue(m))
          || Sheet.newest(sheet.measureState.get(m))
              != Sheet.newest(other.sheet.measureState.get(m))) {
        return true;
      }
    }
    return false;
  }

  /** The plan that was scored. */
  public Plan plan() {
    return plan.plan;
  }

  /** The compiled form of the plan. */
  public CompiledPlan compiled() {
    return plan;
  }

  /** The journal, in order. */
  public Ledger ledger() {
    return ledger;
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }

  /** The date. */
  public LocalDate on() {
    return on;
  }

  /** How many objectives there are. */
  public int objectiveCount() {
    return plan.objectiveCount();
  }

  /** An objective. */
  public Objective objective(int o) {
    return plan.objectiveAt(o);
  }

  /** A key result. */
  public KeyResult keyResult(int k) {
    return plan.keyResultAt(k);
  }

  /** A measure. */
  public Measure measure(int m) {
    return plan.measureAt(m);
  }

  /** The number of an objective's first key result; those of the next objective follow. */
  public int firstKeyResult(int o) {
    return plan.firstKeyResult[o];
  }

  /** The number of a key result's first measure; those of the next key result follow. */
  public int firstMeasure(int k) {
    return plan.firstMeasure[k];
  }

  /** Whether a key result counts in its objective: by its weight, which the policy may ignore. */
  public boolean counts(int k) {
    return plan.weightOfKeyResult(k) != 0;
  }

  /** How a key result's score is meant; empty if nobody said. */
  public Optional<Ambition> ambition(int k) {
    return plan.ambition(k);
  }

  /** What an objective's score is the mean of. */
  public RollUp rollUp(int o) {
    return plan.rollUp(o, policy);
  }

  /** An objective's score, or NONE. */
  public long objectiveScore(int o) {
    return sheet.objectiveScore.get(o);
  }

  /** What is expected of an objective, or NONE. */
  public long objectiveExpected(int o) {
    return sheet.objectiveExpected.get(o);
  }

  /** An objective's light. */
  public Light objectiveLight(int o) {
    return Lights.of(Sheet.light(sheet.objectiveState.get(o)));
  }

  /** Whether an objective's score was set by hand. */
  public boolean isObjectiveAdjusted(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.ADJUSTED);
  }

  /** A key result's score, or NONE. */
  public long keyResultScore(int k) {
    return sheet.keyResultScore.get(k);
  }

  /** A key result's progress, or NONE. */
  public long keyResultProgress(int k) {
    return sheet.keyResultProgress.get(k);
  }

  /** What is expected of a key result, or NONE. */
  public long keyResultExpected(int k) {
    return sheet.keyResultExpected.get(k);
  }

  /** A key result's light. */
  public Light keyResultLight(int k) {
    return Lights.of(Sheet.light(sheet.keyResultState.get(k)));
  }

  /** How severe a reason is for a key result's light, {@code null} if it is none. */
  public @Nullable Light reason(int k, int reason) {
    int severity = Reasons.severity(Sheet.reasons(sheet.keyResultState.get(k)), reason);
    return severity == Lights.GREEN ? null : Lights.of(severity);
  }

  /** The light that an objective's own score and expected score give. */
  public Light ownLight(int o) {
    return Lights.of(evaluator().objectives().ownLight(o));
  }

  /** Whether an objective's own pace speaks against green. */
  public boolean hasObjectivePaceReason(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.PACE_REASON);
  }

  /** Whether an objective's light is what it is because nothing under it has data. */
  public boolean hasObjectiveNoDataReason(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.NO_DATA_REASON);
  }

  /** The parts that speak against an objective's green, the worst first. */
  public List<Against> partsAgainst(int o) {
    return evaluator().objectives().reasons(o).stream()
        .map(part -> new Against(part.id(), Lights.of(part.light())))
        .toList();
  }

  /**
   * A part that isn't green.
   *
   * @param id its id
   * @param light its light
   */
  public record Against(String id, Light light) {}

  /** The state a key result is in, its objective's if that counts less. */
  public State keyResultState(int k) {
    return Sheet.stateOf(sheet.keyResultState.get(k));
  }

  /** The state an objective is in. */
  public State objectiveState(int o) {
    return Sheet.stateOf(sheet.objectiveState.get(o));
  }

  /** Whether a key result counts in the figures of its team and cycle. */
  public boolean countsInGroups(int k) {
    return plan.weightOfKeyResult(k) != 0
        && !keyResultState(k).isOut()
        && (policy.notBegun() == NotBegun.AS_ZERO
            || plan.startOf(k) == CompiledPlan.NO_DAY
            || plan.startOf(k) <= sheet.day());
  }

  /** Whether an objective counts in the figures of its team and cycle. */
  public boolean objectiveCountsInGroups(int o) {
    return plan.objectiveAt(o).weight().filter(Weight::isZero).isEmpty()
        && !objectiveState(o).isOut()
        && (policy.notBegun() == NotBegun.AS_ZERO
            || plan.objectiveStart[o] == CompiledPlan.NO_DAY
            || plan.objectiveStart[o] <= sheet.day());
  }

  /** The days of an objective's cycle as the objective sees it; empty if it has none. */
  public Optional<DateSpan> span(int o) {
    return plan.objectiveStart[o] == CompiledPlan.NO_DAY
        ? Optional.empty()
        : Optional.of(
            new DateSpan(
                LocalDate.ofEpochDay(plan.objectiveStart[o]),
                LocalDate.ofEpochDay(plan.objectiveEnd[o])));
  }

  /** How many reasons there are. */
  public static int reasonCount() {
    return Reasons.COUNT;
  }

  /** Whether a key result's score was set by hand. */
  public boolean isKeyResultAdjusted(int k) {
    return Sheet.has(sheet.keyResultState.get(k), Sheet.ADJUSTED);
  }

  /** Whether no measure of a key result has data. */
  public boolean hasKeyResultNoData(int k) {
    return Sheet.has(sheet.keyResultState.get(k), Sheet.NO_DATA);
  }

  /** Whether a guardrail of a key result is broken. */
  public boolean isGuardrailBroken(int k) {
    return Sheet.has(sheet.keyResultState.get(k), Sheet.GUARDRAIL_BROKEN);
  }

  /** A measure's raw progress, or NONE. */
  public long measureProgress(int m) {
    return sheet.progress.get(m);
  }

  /** What a measure brings into its key result, or NONE. */
  public long measureScore(int m) {
    return clamping.attained(sheet.progress.get(m));
  }

  /** The value a measure was scored on. */
  public @Nullable BigDecimal measureValue(int m) {
    Quotient value = sheet.exactValue(m);
    return value == null ? null : value.shown(Sheet.has(sheet.measureState.get(m), Sheet.ROUNDED));
  }

  /** Whether a measure has no data. */
  public boolean hasMeasureNoData(int m) {
    return Sheet.has(sheet.measureState.get(m), Sheet.NO_DATA);
  }

  /** Whether the definition of a measure's metric changed so that values can't be compared. */
  public boolean isDefinitionChanged(int m) {
    return Sheet.has(sheet.measureState.get(m), Sheet.DEFINITION_CHANGED);
  }

  /** The score of a key result before it was set by hand, or NONE. */
  public long computedKeyResultScore(int k) {
    return sheet.keyResultComputed.get(k);
  }

  /** The score of an objective before it was set by hand, or NONE. */
  public long computedObjectiveScore(int o) {
    return sheet.objectiveComputed.get(o);
  }

  /** The computed score of a key result, every revision of a target left aside, or NONE. */
  public long originalKeyResultScore(int k) {
    return original().keyResultComputed.get(k);
  }

  /** The computed score of an objective, every revision of a target left aside, or NONE. */
  public long originalObjectiveScore(int o) {
    return original().objectiveComputed.get(o);
  }

  private Sheet original() {
    if (!ledger.hasRevisedTargets()) {
      return sheet;
    }
    Sheet known = original;
    if (known == null) {
      known = new Sheet(plan, sheet.columns(), sheet.day());
      new Evaluator(plan, policy, ledger, known, sheet.day(), true).evaluateAll();
      original = known; // two threads may make it twice, to the same content
    }
    return known;
  }

  /** What is expected of a key result's parts before its ambition counts, or NONE. */
  public long partsExpected(int k) {
    return evaluator().partsExpected(k);
  }

  /** Whether a key result is unscorable because of a part without data. */
  public boolean isSpoiled(int k) {
    return Sheet.has(sheet.keyResultState.get(k), Sheet.SPOILED);
  }

  /** Whether an objective is unscorable because of a part without data. */
  public boolean isObjectiveSpoiled(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.SPOILED);
  }

  /**
   * The goal of a change.
   *
   * @param factor what the numbers of the target are multiplied by
   */
  public static BigDecimal goalOf(Target.ChangeBy change, BigDecimal factor) {
    BigDecimal goal =
        Objects.requireNonNull(new TargetNumbers(change, factor).goal(change)).stripTrailingZeros();
    return goal.scale() < 0 ? goal.setScale(0) : goal;
  }

  /** The score that a key result's pace and base light are of, or NONE. */
  public long keyResultBase(int k) {
    return sheet.keyResultBase.get(k);
  }

  /** The score that an objective's pace and base light are of, or NONE. */
  public long objectiveBase(int o) {
    return sheet.objectiveBase.get(o);
  }

  /** Takes an objective that contributes, and with which weight among its siblings. */
  public interface EachContributor {
    /** Takes one. */
    void take(int objective, long weight);
  }

  /** The objectives that contribute to an objective, with the weights that count there. */
  public void forEachContributor(int o, EachContributor each) {
    forEach(plan.toObjectives, o, each);
  }

  /** The objectives that contribute to a key result, with the weights that count there. */
  public void forEachContributorOfKeyResult(int k, EachContributor each) {
    if (!plan.keyResultInCycle[k]) {
      forEach(plan.toKeyResults, k, each);
    }
  }

  private static void forEach(Contributions contributions, int goal, EachContributor each) {
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      each.take(contributions.source(at), contributions.weight(at));
    }
  }

  /** Pace: a score against what is expected, or NONE. */
  public static long pace(long score, long expected) {
    return Lights.pace(score, expected);
  }

  /** What the figures rest on, for an explanation. */
  public Trace trace() {
    return new Trace(plan, policy, ledger, sheet, evaluator());
  }

  /** What a forecast starts from. */
  public Outlook outlook() {
    return new Outlook(plan, policy, sheet, evaluator());
  }

  /** Whether an objective is on a cycle of contributions. */
  public boolean isInCycle(int o) {
    return plan.objectiveInCycle[o];
  }

  /** The numbers of the objectives that contribute to an objective with a weight above 0. */
  public int[] contributorsThatCount(int o) {
    return IntStream.range(plan.toObjectives.from(o), plan.toObjectives.to(o))
        .filter(at -> plan.toObjectives.weight(at) > 0)
        .map(plan.toObjectives::source)
        .toArray();
  }

  /** An evaluator that only answers questions: it writes to a sheet of its own. */
  private Evaluator evaluator() {
    return new Evaluator(plan, policy, ledger, sheet.fork(), CompiledPlan.day(on));
  }
}
