package dev.okr.core.rule.people;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.path.Names;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ownership and RACI (OKR-301 to OKR-308). */
public final class OwnershipRules {

  private OwnershipRules() {}

  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(owners());
    rules.addAll(roles());
    rules.addAll(loads());
    return rules;
  }

  private static List<Rule> owners() {
    return List.of(
        Rule.of("OKR-301", Severity.ERROR)
            .says("'{id}' {why}.", "“{id}”{whyZh}。")
            .hint("Name one team or person of the plan as the owner.", "请指定计划中的一个团队或个人为负责人。")
            .because("A goal has one owner who is known.", "目标须有唯一且明确的负责人。")
            .onObjective(
                (context, objective, findings) -> {
                  String[] why = why(context, objective.owner());
                  if (why.length > 0) {
                    findings.add(objective, with(objective.id().value(), why));
                  }
                })
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  String[] why = why(context, keyResult.owner());
                  if (why.length > 0) {
                    findings.add(keyResult, with(keyResult.id().value(), why));
                  }
                }));
  }

  private static String[] with(String id, String[] why) {
    return new String[] {"id", id, why[0], why[1], why[2], why[3]};
  }

  private static String[] why(RuleContext context, Optional<PartyId> owner) {
    if (owner.isEmpty()) {
      return new String[] {"why", "has no owner", "whyZh", "没有负责人"};
    }
    if (context.plan().party(owner.get()).isEmpty()) {
      return new String[] {
        "why",
        "is owned by '" + owner.get() + "', whom the plan doesn't know",
        "whyZh",
        "的负责人“" + owner.get() + "”不在计划中"
      };
    }
    return new String[0];
  }

  private static List<Rule> roles() {
    return List.of(
        Rule.of("OKR-302", Severity.ERROR)
            .says(
                "'{id}' is shared with {parties} and has no RACI.",
                "“{id}”由 {parties} 共同参与，但没有 RACI。")
            .together(
                "{count} of {all} key results are shared and have no RACI: {names}.",
                "{all} 个关键成果中有 {count} 个多方参与却没有 RACI：{names}。")
            .hint(
                "Say who is responsible, accountable, consulted and informed.", "请明确执行、负责、咨询与知会各方。")
            .because(
                "What several share needs a RACI, or each waits for the other.",
                "多方共担须有 RACI，否则互相等待。")
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  if (keyResult.isShared() && keyResult.raci().isEmpty()) {
                    findings.add(
                        keyResult,
                        "id",
                        keyResult.id().value(),
                        "parties",
                        Names.few(new TreeSet<>(keyResult.participants())));
                  }
                }),
        Rule.of("OKR-303", Severity.ERROR)
            .says(
                "'{id}' has {count} accountable parties; exactly one is meant.",
                "“{id}”有 {count} 个最终负责方（A），应恰好一个。")
            .hint("Name the one who answers for the result.", "请指定唯一对结果负责的一方。")
            .because("Exactly one party is accountable.", "最终负责方有且只有一个。")
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  Raci raci = keyResult.raci().orElse(null);
                  int count = raci == null ? 1 : distinct(raci.accountable());
                  if (count != 1) {
                    findings.add(
                        keyResult, "id", keyResult.id().value(), "count", Integer.toString(count));
                  }
                }),
        Rule.of("OKR-304", Severity.ERROR)
            .says("Nobody is responsible for '{id}'.", "“{id}”没有执行方（R）。")
            .together(
                "Nobody is responsible for {count} of {all} key results: {names}.",
                "{all} 个关键成果中有 {count} 个没有执行方（R）：{names}。")
            .hint("Name who does the work.", "请指定执行的一方。")
            .because("Somebody has to do the work.", "事情总要有人做。")
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  Raci raci = keyResult.raci().orElse(null);
                  if (raci != null && raci.responsible().isEmpty()) {
                    findings.add(keyResult, "id", keyResult.id().value());
                  }
                }),
        Rule.of("OKR-305", Severity.WARNING)
            .says(
                "'{party}' is both {roles} for '{id}'; one of the two is empty.",
                "“{party}”在“{id}”中同时为{rolesZh}，其中一个角色形同虚设。")
            .hint("Keep the stronger role.", "请保留较重的角色。")
            .because(
                "Who is asked or answers for it needs not be informed too.", "被咨询或负责的一方无需再被知会。")
            .onKeyResult(OwnershipRules::emptiedRoles),
        Rule.of("OKR-306", Severity.WARNING)
            .says("'{id}' is shared, but {why}.", "“{id}”为共享型，但{whyZh}。")
            .hint("Make participants and RACI agree.", "请使参与方与 RACI 一致。")
            .because(
                "Who takes part has a role, and who acts or answers takes part.",
                "参与者须有角色，执行者与负责者须参与。")
            .onKeyResult(OwnershipRules::participantsAndRoles)
            .unless(AtHand::isPast),
        Rule.of("OKR-307", Severity.INFO)
            .says(
                "The outside partner '{party}' is accountable for '{id}'.",
                "外部伙伴“{party}”是“{id}”的最终负责方。")
            .hint(
                "Name an internal party that answers for the partner, or settle it in the"
                    + " contract.",
                "请由内部一方对伙伴负责，或在合同中约定。")
            .because(
                "A partner can be asked to deliver, not to answer for our goals.",
                "伙伴可以交付，但不能替我们对目标负责。")
            .onKeyResult(OwnershipRules::partnerAnswers));
  }

  private static List<Rule> loads() {
    return List.of(
        Rule.of("OKR-308", Severity.WARNING)
            .says(
                "'{party}' owns or is accountable for {count} of {all} key results of {cycle}; at"
                    + " most {most} are meant.",
                "“{party}”在 {cycle} 的 {all} 个关键成果中拥有或最终负责 {count} 个，最多应为 {most} 个。")
            .hint("Hand some of them on.", "请将其中一部分交由他人负责。")
            .because("Who answers for everything answers for nothing.", "事事负责等于事事不负责。")
            .onPlan(OwnershipRules::accountableForTooMuch));
  }

  private static int distinct(List<PartyId> parties) {
    return parties.size() < 2 ? parties.size() : new HashSet<>(parties).size();
  }

  private static void partnerAnswers(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Raci raci = keyResult.raci().orElse(null);
    if (raci != null) {
      for (PartyId party : new LinkedHashSet<>(raci.accountable())) {
        if (context.isPartner(party)) {
          findings.add(keyResult, "id", keyResult.id().value(), "party", party.value());
        }
      }
    }
  }

  private static void emptiedRoles(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Raci raci = keyResult.raci().orElse(null);
    if (raci == null || raci.informed().isEmpty()) {
      return;
    }
    Set<PartyId> accountable = new HashSet<>(raci.accountable());
    Set<PartyId> consulted = new HashSet<>(raci.consulted());
    for (PartyId party : new LinkedHashSet<>(raci.informed())) {
      if (accountable.contains(party)) {
        emptied(findings, keyResult, party, "accountable and informed", "最终负责方（A）与知会方（I）");
      } else if (consulted.contains(party)) {
        emptied(findings, keyResult, party, "consulted and informed", "咨询方（C）与知会方（I）");
      }
    }
  }

  private static void emptied(
      Findings findings, KeyResult keyResult, PartyId party, String roles, String rolesZh) {
    findings.add(
        keyResult,
        "id",
        keyResult.id().value(),
        "party",
        party.value(),
        "roles",
        roles,
        "rolesZh",
        rolesZh);
  }

  private static void participantsAndRoles(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Raci raci = keyResult.raci().orElse(null);
    if (raci == null || !keyResult.isShared()) {
      return;
    }
    Set<PartyId> inside = new HashSet<>(keyResult.participants());
    keyResult.owner().ifPresent(inside::add);
    Set<PartyId> withRole = raci.parties();
    for (PartyId participant : new LinkedHashSet<>(keyResult.participants())) {
      if (!withRole.contains(participant)) {
        findings.add(
            keyResult,
            "id",
            keyResult.id().value(),
            "why",
            "'" + participant + "' takes part without a role",
            "whyZh",
            "“" + participant + "”参与却没有角色");
      }
    }
    Set<PartyId> acting = new LinkedHashSet<>(raci.responsible());
    acting.addAll(raci.accountable());
    for (PartyId party : acting) {
      if (!inside.contains(party) && !belongsToOneOf(context, party, inside)) {
        findings.add(
            keyResult,
            "id",
            keyResult.id().value(),
            "why",
            "'" + party + "' is responsible or accountable without taking part",
            "whyZh",
            "“" + party + "”承担执行或负责角色却未参与");
      }
    }
  }

  /** Whether a person is a member of one of the teams that take part. */
  private static boolean belongsToOneOf(RuleContext context, PartyId party, Set<PartyId> inside) {
    return context.plan().party(party).orElse(null) instanceof Person person
        && person.teams().stream().anyMatch(inside::contains);
  }

  /** Whether there is nobody to hand anything on to, or the cycle is past. */
  private static boolean isAsMeant(RuleContext context, PartyId party, CycleId cycle) {
    boolean isOnlyTeam =
        context.isOfOneTeam() && context.plan().party(party).orElse(null) instanceof Team;
    return isOnlyTeam || AtHand.isPast(context, cycle);
  }

  private static void accountableForTooMuch(RuleContext context, Findings findings) {
    int most = context.figures().accountableFor();
    PlanIndex.of(context)
        .accountable()
        .forEach(
            (party, byCycle) ->
                byCycle.forEach(
                    (cycle, count) -> {
                      if (count > most && !isAsMeant(context, party, cycle)) {
                        findings.add(
                            Subject.of(party),
                            Paths.of("parties", party) + Paths.of("cycles", cycle),
                            "party",
                            party.value(),
                            "count",
                            count.toString(),
                            "all",
                            Integer.toString(PlanIndex.of(context).keyResultsOf(cycle)),
                            "cycle",
                            cycle.value(),
                            "most",
                            Integer.toString(most));
                      }
                    }));
  }
}
