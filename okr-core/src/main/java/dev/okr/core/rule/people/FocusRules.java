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
        Rule.of("OKR-101", Severity.ERROR)
            .says(
                "'{owner}' has {count} objectives in {cycle}; at most {most} are meant.",
                "“{owner}”在 {cycle} 有 {count} 个目标，最多应为 {most} 个。")
            .hint(
                "Keep the three or four that matter most this quarter; park the others.",
                "保留本季度最重要的三四个目标，其余暂缓。")
            .because(
                "A company that has more than four priorities in a quarter has none.",
                "一个季度超过四个重点，就等于没有重点。")
            .onPlan(
                (context, findings) ->
                    crowded(
                        context,
                        findings,
                        context.figures().companyObjectives(),
                        (owner, cycle) -> context.isCompany(owner) && isQuarter(context, cycle))),
        Rule.of("OKR-102", Severity.ERROR)
            .says(
                "'{owner}' has {count} objectives in {cycle}; at most {most} are meant.",
                "“{owner}”在 {cycle} 有 {count} 个目标，最多应为 {most} 个。")
            .hint(
                "Keep at most three; what remains is daily business or the next cycle's.",
                "最多保留三个，其余归入日常工作或下个周期。")
            .because(
                "A team can pursue at most three objectives at once and still do its daily work.",
                "团队在日常工作之外，同时最多能推进三个目标。")
            .onPlan(
                (context, findings) ->
                    crowded(
                        context,
                        findings,
                        context.figures().teamObjectives(),
                        (owner, cycle) -> isTeam(context, owner))),
        Rule.of("OKR-103", Severity.WARNING)
            .says(
                "Objective '{id}' has {count} key results; {least} to {most} are meant.",
                "目标“{id}”有 {count} 个关键成果，应为 {least} 至 {most} 个。")
            .together(
                "{count} of {all} objectives have too few or too many key results: {names}.",
                "{all} 个目标中有 {count} 个的关键成果过少或过多：{names}。")
            .hint(
                "Two to four key results show an objective from several sides and can still be"
                    + " remembered.",
                "两到四个关键成果既能多角度衡量目标，又便于记住。")
            .because(
                "One number can be gamed; more than four blur what matters.", "单一数字容易被钻空子，超过四个则失焦。")
            .onObjective(FocusRules::keyResultCount)
            .unless(AtHand::isPast),
        Rule.of("OKR-104", Severity.ERROR)
            .says("Objective '{id}' has no key result.", "目标“{id}”没有关键成果。")
            .together(
                "{count} of {all} objectives have no key result: {names}.",
                "{all} 个目标中有 {count} 个没有关键成果：{names}。")
            .hint(
                "Say by which two to four results one would see that it is reached.",
                "请写出能证明目标达成的两到四个成果。")
            .because("An objective without key results is a wish.", "没有关键成果的目标只是愿望。")
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
