package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.internal.figures.Causes;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How two scorecards differ: which goals changed, by how much, and because of what. It goes from
 * the earlier one to the later one in steps: another plan, another policy, a later date, more
 * entries. A step that changes a goal is a cause of its change. So it tells a change that only the
 * passing of time made.
 *
 * <p>Safe for threads.
 */
public final class ScorecardDiff {

  private final Scorecard earlier;
  private final Scorecard later;
  private final Map<ChangeCause, Step> steps;
  private final List<Entry> entries;
  private final List<Entry> withdrawn;
  private final Map<GoalRef, NodeChange> changes;
  private final Causes causes;

  /** A step from one scorecard to the next. */
  private record Step(Scorecard from, Scorecard to) {}

  private ScorecardDiff(
      Scorecard earlier,
      Scorecard later,
      Map<ChangeCause, Step> steps,
      List<Entry> entries,
      List<Entry> withdrawn,
      Map<GoalRef, NodeChange> changes) {
    this.earlier = earlier;
    this.later = later;
    this.steps = steps;
    this.entries = entries;
    this.withdrawn = withdrawn;
    this.changes = changes;
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(withdrawn);
    Step byEntries = Objects.requireNonNull(steps.get(ChangeCause.ENTRIES));
    this.causes = new Causes(byEntries.from().figures(), byEntries.to().figures(), all);
  }

  static ScorecardDiff between(Scorecard earlier, Scorecard later) {
    List<Entry> seenBefore = visible(earlier);
    List<Entry> seen = visible(later);
    Journal before = earlier.fullJournal();
    Map<ChangeCause, Step> steps = new LinkedHashMap<>();
    Scorecard at = earlier;
    Plan plan = later.figures().plan();
    Policy policy = later.policy();
    if (!earlier.figures().plan().equals(plan)) {
      at = step(steps, ChangeCause.PLAN, at, rescored(plan, at.policy(), before, at.on()));
    }
    if (!earlier.policy().equals(policy)) {
      at = step(steps, ChangeCause.POLICY, at, rescored(plan, policy, before, at.on()));
    }
    if (earlier.on().isBefore(later.on())) {
      Journal known = Journal.of(seenBefore);
      at = step(steps, ChangeCause.TIME, at, rescored(plan, policy, known, later.on()));
      step(steps, ChangeCause.ENTRIES, at, later);
    } else if (earlier.on().isAfter(later.on())) {
      // backwards entries go first: on the later scorecard's date they would be out of sight
      Journal known = Journal.of(seen);
      at = step(steps, ChangeCause.ENTRIES, at, rescored(plan, policy, known, earlier.on()));
      step(steps, ChangeCause.TIME, at, later);
    } else {
      step(steps, ChangeCause.ENTRIES, at, later);
    }
    return new ScorecardDiff(
        earlier,
        later,
        steps,
        without(seen, seenBefore),
        without(seenBefore, seen),
        changes(earlier, later));
  }

  /**
   * How a scorecard differs from one of the same date and policy, where it is known which figures
   * differ and because of what.
   *
   * @param cause the plan or the entries
   * @param entries the entries that only the later one sees
   * @param changed the figures of the later one, and which differ
   */
  static ScorecardDiff of(
      Scorecard earlier,
      Scorecard later,
      ChangeCause cause,
      List<Entry> entries,
      Figures.Changed changed) {
    Map<ChangeCause, Step> steps = new LinkedHashMap<>();
    Scorecard at = earlier;
    if (cause == ChangeCause.PLAN) {
      at = step(steps, cause, earlier, later);
    }
    step(steps, ChangeCause.ENTRIES, at, later);
    Map<GoalRef, NodeChange> changes = new LinkedHashMap<>();
    for (int k : changed.keyResults()) {
      add(changes, GoalRef.to(changed.figures().keyResult(k).id()), earlier, later);
    }
    for (int o : changed.objectives()) {
      add(changes, GoalRef.to(changed.figures().objective(o).id()), earlier, later);
    }
    return new ScorecardDiff(
        earlier, later, steps, entries, List.of(), Collections.unmodifiableMap(changes));
  }

  /** The same between scorecards of the same figures, seen by somebody. */
  ScorecardDiff seenAs(Scorecard before, Scorecard after) {
    return new ScorecardDiff(before, after, steps, entries, withdrawn, changes);
  }

  private static Scorecard step(
      Map<ChangeCause, Step> steps, ChangeCause cause, Scorecard from, Scorecard to) {
    steps.put(cause, new Step(from, to));
    return to;
  }

  private static Scorecard rescored(Plan plan, Policy policy, Journal journal, LocalDate on) {
    return Scorer.of(policy).score(plan, journal, on);
  }

  private static List<Entry> visible(Scorecard card) {
    return card.fullJournal().entries().stream()
        .filter(entry -> !entry.on().isAfter(card.on()))
        .toList();
  }

  private static List<Entry> without(List<Entry> entries, List<Entry> others) {
    Map<EntryId, Entry> known = new LinkedHashMap<>();
    others.forEach(entry -> known.put(entry.id(), entry));
    return entries.stream().filter(entry -> !entry.equals(known.get(entry.id()))).toList();
  }

  // ---- changes

  /** Every goal of either plan whose score or light differs; the later plan's order first. */
  private static Map<GoalRef, NodeChange> changes(Scorecard earlier, Scorecard later) {
    Map<GoalRef, NodeChange> all = new LinkedHashMap<>();
    for (GoalRef goal : goals(later)) {
      add(all, goal, earlier, later);
    }
    if (!earlier.figures().plan().equals(later.figures().plan())) {
      for (GoalRef goal : goals(earlier)) {
        add(all, goal, earlier, later);
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** Key results before objectives, each in the plan's order. */
  private static List<GoalRef> goals(Scorecard card) {
    List<GoalRef> all = new ArrayList<>();
    for (Objective objective : card.figures().plan().objectives()) {
      objective.keyResults().forEach(keyResult -> all.add(GoalRef.to(keyResult.id())));
    }
    card.figures().plan().objectives().forEach(objective -> all.add(GoalRef.to(objective.id())));
    return all;
  }

  private static void add(
      Map<GoalRef, NodeChange> all, GoalRef goal, Scorecard earlier, Scorecard later) {
    Standing before = Standing.of(earlier, goal);
    Standing after = Standing.of(later, goal);
    if (!before.equals(after)) {
      all.put(
          goal,
          ImmutableNodeChange.builder()
              .goal(goal)
              .before(before.score())
              .after(after.score())
              .lightBefore(before.light())
              .lightAfter(after.light())
              .build());
    }
  }

  /** The date of the earlier scorecard. */
  public LocalDate from() {
    return earlier.on();
  }

  /** The date of the later scorecard. */
  public LocalDate to() {
    return later.on();
  }

  /**
   * The goals whose score or light differs: key results before objectives, each in the plan's
   * order. A goal that one of the plans lacks is there without a score, its light unknown.
   */
  public List<NodeChange> changes() {
    return List.copyOf(changes.values());
  }

  /** How a goal changed; empty if neither its score nor its light did. */
  public Optional<NodeChange> change(GoalRef goal) {
    return Optional.ofNullable(changes.get(Objects.requireNonNull(goal, "goal")));
  }

  // ---- causes

  /** The entries that only the later scorecard sees, in the journal's order. */
  public List<Entry> entries() {
    return shown(entries);
  }

  /**
   * The entries that only the earlier scorecard sees: none, unless it isn't really the earlier one.
   */
  public List<Entry> withdrawn() {
    return shown(withdrawn);
  }

  /** Those that may be seen by whom the later scorecard is seen by. */
  private List<Entry> shown(List<Entry> all) {
    Seen seen = later.seen();
    return seen == null ? all : seen.shown(all, earlier.fullJournal());
  }

  /** What a goal's change comes from; empty if it didn't change. */
  public Set<ChangeCause> causes(GoalRef goal) {
    Set<ChangeCause> found = EnumSet.noneOf(ChangeCause.class);
    if (change(goal).isPresent()) {
      steps.forEach(
          (cause, step) -> {
            if (!Standing.of(step.from(), goal).equals(Standing.of(step.to(), goal))) {
              found.add(cause);
            }
          });
    }
    return found;
  }

  /** Whether a goal changed because days passed, and for no other reason. */
  public boolean isByTimeAlone(GoalRef goal) {
    return causes(goal).equals(EnumSet.of(ChangeCause.TIME));
  }

  /**
   * Because of which entries a goal changed, in the journal's order: those about itself, and those
   * of its changed parts. Empty if no entry changed it.
   */
  public List<Entry> because(GoalRef goal) {
    if (!causes(goal).contains(ChangeCause.ENTRIES)) {
      return List.of();
    }
    // a goal that is changed by entries is in the plan that both see
    Figures figures = later.figures();
    CompiledPlan plan = figures.compiled();
    return shown(
        goal.fold(
            id -> causes.ofObjective(plan.objective(id)),
            id -> causes.ofKeyResult(plan.keyResult(id))));
  }

  // ---- text

  /** A line for each change, as people read it. */
  public String text(Locale language) {
    return text(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** The same in the language of a tag such as {@code zh}. */
  public String text(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    ChangeText text = new ChangeText(this, languageTag);
    StringBuilder out = new StringBuilder();
    changes.values().forEach(change -> out.append(text.line(change)).append('\n'));
    return out.toString();
  }

  /**
   * Score and light of a goal. A goal that the plan lacks has neither.
   *
   * @param billionths the score, or NONE
   * @param light the light
   */
  private record Standing(long billionths, Light light) {

    private static final Standing MISSING = new Standing(Fixed.NONE, Light.UNKNOWN);

    static Standing of(Scorecard card, GoalRef goal) {
      Figures figures = card.figures();
      CompiledPlan plan = figures.compiled();
      return goal.fold(
          id -> ofObjective(figures, plan.objective(id)),
          id -> ofKeyResult(figures, plan.keyResult(id)));
    }

    private static Standing ofObjective(Figures figures, int o) {
      return o == CompiledPlan.NOT_THERE
          ? MISSING
          : new Standing(figures.objectives().score(o), figures.objectives().light(o));
    }

    private static Standing ofKeyResult(Figures figures, int k) {
      return k == CompiledPlan.NOT_THERE
          ? MISSING
          : new Standing(figures.keyResults().score(k), figures.keyResults().light(k));
    }

    Optional<Score> score() {
      return billionths == Fixed.NONE ? Optional.empty() : Optional.of(new Score(billionths));
    }
  }
}
