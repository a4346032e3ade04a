package dev.okr.core.rule;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.statement.StatementReader;
import dev.okr.core.statement.StatementReading;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules look at: the plan, the journal, the date, and what was worked out of them once. */
public final class RuleContext {

  private final Plan plan;
  private final Journal journal;
  private final @Nullable LocalDate on;
  private final RuleFigures figures;
  private final Function<GoalRef, Optional<BigDecimal>> scores;
  private final Set<CycleId> parents = new HashSet<>();
  private final SortedMap<String, StatementReading> lastReadings = new TreeMap<>();
  private @Nullable KeyResultId lastRead;
  private @Nullable JournalIndex index;

  RuleContext(
      Plan plan,
      Journal journal,
      @Nullable LocalDate on,
      RuleFigures figures,
      Function<GoalRef, Optional<BigDecimal>> scores) {
    this.plan = plan;
    this.journal = journal;
    this.on = on;
    this.figures = figures;
    this.scores = scores;
    plan.cycles().forEach(cycle -> cycle.parent().ifPresent(parents::add));
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** The journal; empty if none was given. */
  public Journal journal() {
    return journal;
  }

  /** The date; a rule that needs to know today says nothing without. */
  public Optional<LocalDate> on() {
    return Optional.ofNullable(on);
  }

  /** The figures. */
  public RuleFigures figures() {
    return figures;
  }

  /** The score of a goal as the host computes it; empty if it doesn't say. */
  public Optional<BigDecimal> score(GoalRef goal) {
    return Objects.requireNonNull(scores.apply(goal), "score");
  }

  /** Whether the cycle is one in which work is done, not one that only holds shorter ones. */
  public boolean isWorking(CycleId cycle) {
    return !parents.contains(cycle);
  }

  /** Whether the party is the company. */
  public boolean isCompany(PartyId party) {
    return kindOf(party) == TeamKind.COMPANY;
  }

  /** Whether the party is an outside partner. */
  public boolean isPartner(PartyId party) {
    return kindOf(party) == TeamKind.PARTNER;
  }

  private @Nullable TeamKind kindOf(PartyId id) {
    Party party = plan.party(id).orElse(null);
    return party instanceof Team team ? team.kind() : null;
  }

  /** The cycle in which an objective runs. */
  public Optional<Cycle> cycleOf(Objective objective) {
    return objective.cycle().flatMap(plan::cycle);
  }

  /** Where a key result stands. */
  String pathOf(KeyResult keyResult) {
    return plan.objectiveOf(keyResult.id()).map(Paths::of).orElse("")
        + "/keyResults/"
        + Paths.escape(keyResult.id().value());
  }

  /** What the journal says, by what it is about; made when first asked for. */
  JournalIndex index() {
    JournalIndex made = index;
    if (made == null) {
      made = new JournalIndex(journal, on);
      index = made;
    }
    return made;
  }

  /** What the title of a key result says, by language tag; read once for all rules. */
  SortedMap<String, StatementReading> readings(KeyResult keyResult) {
    if (!keyResult.id().equals(lastRead)) {
      lastReadings.clear();
      keyResult
          .title()
          .byTag()
          .forEach(
              (tag, text) -> {
                if (!text.isBlank()) {
                  lastReadings.put(tag, StatementReader.standard().read(text));
                }
              });
      lastRead = keyResult.id();
    }
    return lastReadings;
  }

  /** Every key result with its objective, in the plan's order. */
  List<KeyResult> keyResults() {
    List<KeyResult> all = new ArrayList<>();
    plan.objectives().forEach(objective -> all.addAll(objective.keyResults()));
    return all;
  }
}
