package dev.okr.scoring;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.scoring.internal.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What another plan, or more entries, would make of a scorecard: the other scorecard, how it
 * differs and which findings come and go. The scorecard it was asked of stays as it is.
 *
 * <pre>{@code
 * WhatIf lighter = card.whatIf(plan.revise(id, keyResult -> keyResult.toBuilder().weight(1).build()));
 * lighter.diff().changes();
 * }</pre>
 *
 * <p>Where the other plan differs in a few goals, in numbers, words and people, and has the same
 * goals, measures, links, cycles and metrics, only those goals and what they contribute to are
 * scored, and everything else is shared: microseconds in a plan of a million key results, if it was
 * made by {@code revise} and {@code with}. So it is with entries that take none back and close
 * nothing. Anything else is scored anew, by the plan of the scorecard alone where it was one of a
 * history. The figures are the same bits either way.
 */
public final class WhatIf {

  private final Scorecard before;
  private final Scorecard after;
  private final ScorecardDiff diff;

  private WhatIf(Scorecard before, Scorecard after, ScorecardDiff diff) {
    this.before = before;
    this.after = after;
    this.diff = diff;
  }

  /** Another plan. */
  static WhatIf of(Scorecard card, Plan plan) {
    Figures figures = card.figures();
    Plan old = figures.plan();
    boolean seesTheSame =
        figures.compiled().isOfOnePlan()
            && old.dictionary().equals(plan.dictionary())
            && old.cycles().equals(plan.cycles());
    Optional<Figures.Changed> changed =
        seesTheSame
            ? plan.revisedSince(old).flatMap(revised -> figures.revise(plan, revised))
            : Optional.empty();
    if (changed.isEmpty()) {
      Scorecard after = Scorer.of(card.policy()).score(plan, card.journal(), card.on());
      return new WhatIf(card, after, after.diff(card));
    }
    Scorecard after = new Scorecard(changed.get().figures(), card.journal(), Versions.of(plan));
    return new WhatIf(
        card, after, ScorecardDiff.of(card, after, ChangeCause.PLAN, List.of(), changed.get()));
  }

  /** More entries. */
  static WhatIf of(Scorecard card, Iterable<? extends Entry> more) {
    Journal journal = card.journal();
    List<Entry> added = new ArrayList<>();
    for (Entry entry : more) {
      Journal longer = journal.append(entry);
      if (longer.size() > journal.size()) {
        added.add(entry);
      }
      journal = longer;
    }
    if (added.stream().anyMatch(card.figures()::isRewrittenBy)) {
      Scorecard after = Scorer.of(card.policy()).score(card.plan(), journal, card.on());
      return new WhatIf(card, after, after.diff(card));
    }
    Figures.Changed changed = card.figures().append(added);
    Scorecard after = new Scorecard(changed.figures(), journal, card.versions());
    List<Entry> seen = added.stream().filter(entry -> !entry.on().isAfter(card.on())).toList();
    return new WhatIf(
        card, after, ScorecardDiff.of(card, after, ChangeCause.ENTRIES, seen, changed));
  }

  /**
   * The same as a party may see it: what either plan restricts is restricted.
   *
   * <pre>{@code
   * WhatIf seen = card.whatIf(entries).seenBy(PartyId.of("p.lin"));
   * }</pre>
   *
   * @throws IllegalStateException if it is seen by somebody already
   */
  public WhatIf seenBy(PartyId party) {
    Scorecard seen = after.beside(before.seenBy(party));
    Scorecard was = before.beside(seen);
    return new WhatIf(was, seen, diff.seenAs(was, seen));
  }

  /** The other scorecard. */
  public Scorecard scorecard() {
    return after;
  }

  /** How the other scorecard differs, and because of what. */
  public ScorecardDiff diff() {
    return diff;
  }

  /**
   * The findings that come and go. Checks both plans in full, each with the scores of its
   * scorecard.
   *
   * @param rules the rules
   */
  public FindingChanges findings(RuleBook rules) {
    Objects.requireNonNull(rules, "rules");
    Report was = Seen.check(rules, before);
    Report is = Seen.check(rules, after);
    return new FindingChanges(is.newSince(was).findings(), was.newSince(is).findings());
  }

  /**
   * The findings in which two reports differ.
   *
   * @param appeared what is found that wasn't
   * @param disappeared what was found and isn't any more
   */
  public record FindingChanges(List<Finding> appeared, List<Finding> disappeared) {

    /** Copies the lists. */
    public FindingChanges {
      appeared = List.copyOf(appeared);
      disappeared = List.copyOf(disappeared);
    }
  }
}
