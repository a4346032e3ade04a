package dev.okr.core.rule.people;

import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.time.CycleId;
import java.util.List;
import java.util.function.BiPredicate;

/** Focus: few objectives, few key results (OKR-101 to OKR-104). */
public final class FocusRules {

  /** A quarter of 14 weeks, as retail calendars have them, with a few days to spare. */
  private static final int LONGEST_QUARTER_DAYS = 100;

  private FocusRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-101", Severity.ERROR, RuleTexts.ALL)
            .onPlan(
                (context, findings) ->
                    crowded(
                        context,
                        findings,
                        context.figures().companyObjectives(),
                        (owner, cycle) -> context.isCompany(owner) && isQuarter(context, cycle))),
        Rule.of("OKR-102", Severity.ERROR, RuleTexts.ALL)
            .onPlan(
                (context, findings) ->
                    crowded(
                        context,
                        findings,
                        context.figures().teamObjectives(),
                        (owner, cycle) -> isTeam(context, owner))),
        Rule.of("OKR-103", Severity.WARNING, RuleTexts.ALL)
            .onObjective(FocusRules::keyResultCount)
            .unless(AtHand::isPast),
        Rule.of("OKR-104", Severity.ERROR, RuleTexts.ALL)
            .onObjective(
                (context, objective, findings) -> {
                  if (objective.keyResults().isEmpty()) {
                    findings.add(objective, "id", objective.id().value());
                  }
                }));
  }

  private static void keyResultCount(RuleContext context, Objective objective, Findings findings) {
    int count = objective.keyResults().size();
    int least = context.figures().fewestKeyResults();
    int most = context.figures().mostKeyResults();
    if (count > 0 && (count < least || count > most)) {
      findings.add(
          objective,
          "id",
          objective.id().value(),
          "count",
          Integer.toString(count),
          "least",
          Integer.toString(least),
          "most",
          Integer.toString(most));
    }
  }

  /** Whether the company's limit is meant of the cycle: of a quarter, not of the year around it. */
  private static boolean isQuarter(RuleContext context, CycleId id) {
    return context
        .plan()
        .cycle(id)
        .filter(cycle -> cycle.span().days() <= LONGEST_QUARTER_DAYS)
        .isPresent();
  }

  private static boolean isTeam(RuleContext context, PartyId owner) {
    return !context.isCompany(owner)
        && context.plan().party(owner).filter(Team.class::isInstance).isPresent();
  }

  private static void crowded(
      RuleContext context, Findings findings, int most, BiPredicate<PartyId, CycleId> isMeant) {
    PlanIndex.of(context)
        .objectives()
        .forEach(
            (owner, byCycle) ->
                byCycle.forEach(
                    (cycle, count) -> {
                      if (count > most
                          && isMeant.test(owner, cycle)
                          && !AtHand.isPast(context, cycle)) {
                        findings.add(
                            Subject.of(owner),
                            Paths.of("parties", owner) + Paths.of("cycles", cycle),
                            "owner",
                            owner.value(),
                            "count",
                            count.toString(),
                            "cycle",
                            cycle.value(),
                            "most",
                            Integer.toString(most));
                      }
                    }));
  }
}
