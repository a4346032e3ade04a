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
import dev.okr.core.rule.text.RuleTexts;
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
        Rule.of("OKR-309", Severity.WARNING, RuleTexts.ALL)
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
      findings.add(objective, said(objective.id().value(), owner, day, "OKR-309.owner"));
    }
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Map<PartyId, String> roles = new LinkedHashMap<>();
    Raci raci = keyResult.raci().orElse(null);
    keyResult.owner().ifPresent(owner -> roles.put(owner, "OKR-309.owner"));
    if (raci != null) {
      name(roles, raci.accountable(), "OKR-309.accountable");
      name(roles, raci.responsible(), "OKR-309.responsible");
      name(roles, raci.consulted(), "OKR-309.consulted");
      name(roles, raci.informed(), "OKR-309.informed");
    }
    roles.forEach(
        (party, role) -> {
          LocalDate day = left(context, party);
          if (day != null
              && Asked.isActive(context, objective, keyResult)
              && !isOver(context, objective, Spans.endOf(context, objective, keyResult))) {
            findings.add(keyResult, said(keyResult.id().value(), party, day, role));
          }
        });
  }

  /** The weightiest role of a party is told. */
  private static void name(Map<PartyId, String> roles, List<PartyId> parties, String role) {
    parties.forEach(party -> roles.putIfAbsent(party, role));
  }

  private static void metric(RuleContext context, Metric metric, Findings findings) {
    PartyId owner = metric.owner().orElse(null);
    LocalDate day = owner == null ? null : left(context, owner);
    if (owner != null && day != null) {
      findings.add(metric, said(metric.id().value(), owner, day, "OKR-309.owner"));
    }
  }

  private static Object[] said(String id, PartyId party, LocalDate day, String role) {
    return new Object[] {"id", id, "party", party, "day", day, "role", RuleTexts.get(role)};
  }
}
