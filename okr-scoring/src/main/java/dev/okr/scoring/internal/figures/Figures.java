package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one plan, journal, policy and date, by number. Immutable once made: the sheet is
 * written before it is handed out.
 */
public final class Figures {

  final CompiledPlan plan;
  final Policy policy;
  final Sheet sheet;
  private final Ledger ledger;
  private final LocalDate on;
  private final ObjectiveFigures objectives = new ObjectiveFigures(this);
  private final KeyResultFigures keyResults = new KeyResultFigures(this);
  private final MeasureFigures measures;

  /** The figures without any revision of a target, made when they are first asked for. */
  private volatile @Nullable Sheet original;

  private Figures(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, LocalDate on) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.on = on;
    this.measures = new MeasureFigures(this);
  }

  /** The figures of a full pass. */
  public static Figures of(
      CompiledPlan plan, Policy policy, Iterable<? extends Entry> entries, LocalDate on) {
    return of(plan, policy, Ledger.of(plan, entries), on);
  }

  /** The figures of a full pass over a ledger that nobody appends to. */
  public static Figures of(CompiledPlan plan, Policy policy, Ledger ledger, LocalDate on) {
    int day = CompiledPlan.day(on);
    Sheet sheet = new Sheet(plan, ledger.columns(day), day);
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

  /** The sheet without any revision of a target. */
  Sheet original() {
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

  /** The figures of the objectives. */
  public ObjectiveFigures objectives() {
    return objectives;
  }

  /** The figures of the key results. */
  public KeyResultFigures keyResults() {
    return keyResults;
  }

  /** The figures of the measures. */
  public MeasureFigures measures() {
    return measures;
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

  /** An evaluator that only answers questions: it writes to a sheet of its own. */
  Evaluator evaluator() {
    return new Evaluator(plan, policy, ledger, sheet.fork(), CompiledPlan.day(on));
  }
}
