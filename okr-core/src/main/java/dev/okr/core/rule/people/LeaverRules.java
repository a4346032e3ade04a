package dev.okr.core.rule.people;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.Spans;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goals and metrics left behind (OKR-309). */
public final class LeaverRules {

  private LeaverRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-309", Severity.WARNING)
            .says(
                "'{party}', who left on {day}, is still {role} of '{id}'.",
                "“{party}”已于 {day} 离开，却仍是“{id}”的{roleZh}。")
            .hint("Hand it on to somebody who is there.", "请移交给在岗的人。")
            .because("A goal whose owner has left is nobody's.", "负责人已离开的目标，无人负责。")
            .onObjective(LeaverRules::objective)
            .onKeyResult(LeaverRules::keyResult)
            .onMetric(LeaverRules::metric)
            .needing(Need.DATE));
  }

  /** The day on which a person left, if that is over. */
  private static @Nullable LocalDate left(RuleContext context, PartyId party) {
    LocalDate on = context.on().orElse(null);
    return on != null && context.plan().party(party).orElse(null) instanceof Person person
        ? person.leftOn().filter(day -> !day.isAfter(on)).orElse(null)
        : null;
  }

  /** Whether a goal is over, and nobody need hand it on. */
  private static boolean isOver(RuleContext context, Objective objective, @Nullable LocalDate end) {
    LocalDate on = context.on().orElse(null);
    return (on != null && end != null && end.isBefore(on)) || Asked.isClosed(context, objective);
  }

  private static void objective(RuleContext context, Objective objective, Findings findings) {
    PartyId owner = objective.owner().orElse(null);
    LocalDate day = owner == null ? null : left(context, owner);
    if (owner != null
        && day != null
        && !Asked.isOut(context, objective)
        && !isOver(
            context,
            objective,
            context.cycleOf(objective).map(cycle -> cycle.span().to()).orElse(null))) {
      findings.add(objective, said(objective.id().value(), owner, day, "the owner", "负责人"));
    }
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Map<PartyId, String[]> roles = new LinkedHashMap<>();
    Raci raci = keyResult.raci().orElse(null);
    keyResult.owner().ifPresent(owner -> roles.put(owner, new String[] {"the owner", "负责人"}));
    if (raci != null) {
      name(roles, raci.accountable(), "accountable party", "最终负责方（A）");
      name(roles, raci.responsible(), "responsible party", "执行方（R）");
      name(roles, raci.consulted(), "consulted party", "咨询方（C）");
      name(roles, raci.informed(), "informed party", "知会方（I）");
    }
    roles.forEach(
        (party, role) -> {
          LocalDate day = left(context, party);
          if (day != null
              && Asked.isActive(context, objective, keyResult)
              && !isOver(context, objective, Spans.endOf(context, objective, keyResult))) {
            findings.add(keyResult, said(keyResult.id().value(), party, day, role[0], role[1]));
          }
        });
  }

  /** The weightiest role of a party is told. */
  private static void name(
      Map<PartyId, String[]> roles, List<PartyId> parties, String role, String roleZh) {
    parties.forEach(party -> roles.putIfAbsent(party, new String[] {role, roleZh}));
  }

  private static void metric(RuleContext context, Metric metric, Findings findings) {
    PartyId owner = metric.owner().orElse(null);
    LocalDate day = owner == null ? null : left(context, owner);
    if (owner != null && day != null) {
      findings.add(metric, said(metric.id().value(), owner, day, "the owner", "负责人"));
    }
  }

  private static String[] said(
      String id, PartyId party, LocalDate day, String role, String roleZh) {
    return new String[] {
      "id", id, "party", party.value(), "day", day.toString(), "role", role, "roleZh", roleZh
    };
  }
}
