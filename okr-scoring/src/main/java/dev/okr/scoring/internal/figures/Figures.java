package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Clamping;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

  private final Originals originals;

  private Figures(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, LocalDate on) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.on = on;
    this.clamping = new Clamping(policy);
    this.originals = new Originals(plan, policy, ledger, sheet);
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
  public Appended append(Entry entry) {
    Ledger nextLedger = ledger.fork();
    Sheet nextSheet = sheet.fork();
    Update update =
        new Update(
            plan,
            nextLedger,
            nextSheet,
            new Evaluator(plan, policy, nextLedger, nextSheet, CompiledPlan.day(on)));
    update.append(entry);
    return new Appended(
        new Figures(plan, policy, nextLedger, nextSheet, on),
        update.changedKeyResults(),
        update.changedObjectives());
  }

  /**
   * Figures after an entry.
   *
   * @param figures the figures
   * @param keyResults the numbers of the key results whose figures changed, rising
   * @param objectives the numbers of the objectives whose figures changed, rising
   */
  public record Appended(Figures figures, Set<Integer> keyResults, Set<Integer> objectives) {}

  /** Whether every figure is the same, bit for bit, as those of the other; the plans are one. */
  public boolean isSameAs(Figures other) {
    return sheet.isSameAs(other.sheet, plan);
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
    return plan.objectives.length;
  }

  /** An objective. */
  public Objective objective(int o) {
    return plan.objectives[o];
  }

  /** A key result. */
  public KeyResult keyResult(int k) {
    return plan.keyResults[k];
  }

  /** A measure. */
  public Measure measure(int m) {
    return plan.measures[m];
  }

  /** The number of an objective's first key result; those of the next objective follow. */
  public int firstKeyResult(int o) {
    return plan.firstKeyResult[o];
  }

  /** The number of a key result's first measure; those of the next key result follow. */
  public int firstMeasure(int k) {
    return plan.firstMeasure[k];
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

  /** The state a key result is in, its objective's if that counts less. */
  public State keyResultState(int k) {
    return Sheet.stateOf(sheet.keyResultState.get(k));
  }

  /** The state an objective is in. */
  public State objectiveState(int o) {
    return Sheet.stateOf(sheet.objectiveState.get(o));
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
    return originals.sheet().keyResultComputed.get(k);
  }

  /** The computed score of an objective, every revision of a target left aside, or NONE. */
  public long originalObjectiveScore(int o) {
    return originals.sheet().objectiveComputed.get(o);
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

  /** The score that a key result's pace and base light are of, or NONE. */
  public long keyResultBase(int k) {
    return sheet.keyResultBase.get(k);
  }

  /** The score that an objective's pace and base light are of, or NONE. */
  public long objectiveBase(int o) {
    return sheet.objectiveBase.get(o);
  }

  /** Which goals contribute to which. */
  public Contributors contributors() {
    return new Contributors(plan);
  }

  /** Why lights are what they are. */
  public LightReasons reasons() {
    return new LightReasons(this);
  }

  /** Which goals count in the figures of their team and cycle. */
  public Grouping grouping() {
    return new Grouping(this, plan, sheet.day());
  }

  /** The sheet the figures stand on. */
  Sheet sheet() {
    return sheet;
  }

  /** What the figures rest on, for an explanation. */
  public Trace trace() {
    return new Trace(plan, policy, ledger, sheet, evaluator());
  }

  /** What a forecast starts from. */
  public Outlook outlook() {
    return new Outlook(plan, policy, sheet, evaluator());
  }

  /** An evaluator that only answers questions: it writes to a sheet of its own. */
  Evaluator evaluator() {
    return new Evaluator(plan, policy, ledger, sheet.fork(), CompiledPlan.day(on));
  }
}
