package dev.okr.scoring;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scorecard that follows the journal: each entry re-scores the goals it is about and their
 * ancestors, nothing else, and the result is bit-identical to a full pass.
 *
 * <p>One thread at a time appends (others wait for it); any number of threads read {@link
 * #current()} without a lock, each getting a whole, unchanging scorecard: before an entry or after
 * it, never in between.
 */
public final class LiveScorecard {

  /** More entries at once are scored in one full pass. */
  private static final int FEW = 64;

  private final Policy policy;
  private final Versions versions;
  private volatile State state;
  private volatile boolean verified;

  private record State(Scorecard card, Journal journal) {}

  LiveScorecard(Policy policy, Versions versions, Scorecard start, Journal journal) {
    this.policy = policy;
    this.versions = versions;
    this.state = new State(start, journal);
  }

  /** The scorecard after the entries so far. */
  public Scorecard current() {
    return state.card();
  }

  /** The journal so far. */
  public Journal journal() {
    return state.journal();
  }

  /**
   * Checks every append from now on against a full pass, or stops doing so: slow, for tests and for
   * hosts that want to be sure. Appends aren't checked until this is called.
   *
   * @param on whether to check
   * @return this scorecard
   */
  public LiveScorecard verifying(boolean on) {
    verified = on;
    return this;
  }

  /**
   * Takes an entry into account. An entry that is there already changes nothing. One that changes
   * which others count (a correction, a retraction, a close, a reopening) costs a full pass.
   *
   * @return what changed, key results before objectives, each in the plan's order
   * @throws IllegalArgumentException if the id is there with other content
   * @throws IllegalStateException if verification is on and a full pass differs: a fault of this
   *     library, or a calendar of the policy that doesn't always give the same answer; the entry is
   *     not taken
   */
  public synchronized List<NodeChange> append(Entry entry) {
    Objects.requireNonNull(entry, "entry");
    State before = state;
    Journal journal = before.journal().append(entry);
    if (journal.size() == before.journal().size()) {
      return List.of();
    }
    Figures old = before.card().figures();
    if (old.isRewrittenBy(entry)) {
      return rewrite(before.card(), journal);
    }
    Figures.Changed appended = old.append(entry);
    if (verified) {
      verify(appended.figures(), journal);
    }
    state = new State(new Scorecard(appended.figures(), journal, versions), journal);
    List<NodeChange> changes = new ArrayList<>();
    Figures now = appended.figures();
    for (int k : appended.keyResults()) {
      changes.add(
          change(
              GoalRef.to(now.keyResult(k).id()),
              old.keyResults().score(k),
              now.keyResults().score(k),
              old.keyResults().light(k),
              now.keyResults().light(k)));
    }
    for (int o : appended.objectives()) {
      changes.add(
          change(
              GoalRef.to(now.objective(o).id()),
              old.objectives().score(o),
              now.objectives().score(o),
              old.objectives().light(o),
              now.objectives().light(o)));
    }
    return changes;
  }

  /**
   * Takes several entries into account, all of them or none: readers see the scorecard before or
   * after them, never in between. Entries that are there already change nothing.
   *
   * @param entries the entries, in order
   * @return what changed by all of them, key results before objectives, each in the plan's order;
   *     or a {@value Journal#CONFLICTING_ENTRY} for every entry whose id is there with other
   *     content
   * @throws IllegalStateException as {@link #append} does; no entry is taken
   */
  public synchronized Outcome<List<NodeChange>> appendAll(Iterable<? extends Entry> entries) {
    State before = state;
    return before.journal().appendAll(entries).map(journal -> append(before, journal));
  }

  private List<NodeChange> append(State before, Journal journal) {
    int known = before.journal().size();
    List<Entry> added = journal.entries().subList(known, journal.size());
    if (added.isEmpty()) {
      return List.of();
    }
    if (added.size() > FEW) {
      return rewrite(before.card(), journal);
    }
    Figures figures = before.card().figures();
    for (Entry entry : added) {
      if (figures.isRewrittenBy(entry)) {
        return rewrite(before.card(), journal);
      }
      figures = figures.append(entry).figures();
    }
    if (verified) {
      verify(figures, journal);
    }
    state = new State(new Scorecard(figures, journal, versions), journal);
    return state.card().diff(before.card()).changes();
  }

  /**
   * A live scorecard of the same plan and the journal so far on another date. This one stays where
   * it is, and neither sees what is appended to the other.
   *
   * @param on the date; entries dated after it don't count yet
   */
  public LiveScorecard at(LocalDate on) {
    Objects.requireNonNull(on, "on");
    return renewed(versions, on);
  }

  /**
   * A live scorecard of another plan, such as a revised one, with the journal so far and on the
   * same date. This one stays as it is, and neither sees what is appended to the other.
   *
   * @param plan the plan, which counts on every day
   */
  public LiveScorecard with(Plan plan) {
    return renewed(Versions.of(Objects.requireNonNull(plan, "plan")), current().on());
  }

  private LiveScorecard renewed(Versions other, LocalDate on) {
    Journal journal = journal();
    return new Scorecards(policy, other, journal).live(on).verifying(verified);
  }

  /** Scores anew after an entry that changes which others count: a correction, or a close. */
  private List<NodeChange> rewrite(Scorecard before, Journal journal) {
    Scorecard after = full(journal, before.on());
    state = new State(after, journal);
    return after.diff(before).changes();
  }

  private Scorecard full(Journal journal, LocalDate on) {
    return new Scorecards(policy, versions, journal).on(on);
  }

  private void verify(Figures incremental, Journal journal) {
    Figures full = full(journal, incremental.on()).figures();
    if (!incremental.isSameAs(full)) {
      throw new IllegalStateException(
          "an incremental update differs from a full pass ("
              + journal.size()
              + " entries)."
              + "\nMaybe the policy's calendar doesn't always give the same answer?");
    }
  }

  private static NodeChange change(
      GoalRef goal, long before, long after, Light lightBefore, Light lightAfter) {
    return ImmutableNodeChange.builder()
        .goal(goal)
        .before(score(before))
        .after(score(after))
        .lightBefore(lightBefore)
        .lightAfter(lightAfter)
        .build();
  }

  private static Optional<Score> score(long billionths) {
    return billionths == Fixed.NONE ? Optional.empty() : Optional.of(new Score(billionths));
  }
}
