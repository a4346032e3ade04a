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
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ownership and RACI (OKR-301 to OKR-308). */
public final class OwnershipRules {

  private static final Optional<LocalizedText> NOBODY =
      Optional.of(RuleTexts.get("OKR-301.nobody"));

  private OwnershipRules() {}

  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(owners());
    rules.addAll(roles());
    rules.addAll(loads());
    return rules;
  }

  private static List<Rule> owners() {
    return List.of(
        Rule.of("OKR-301", Severity.ERROR, RuleTexts.ALL)
            .onObjective(
                (context, objective, findings) -> {
                  why(context, objective.owner())
                      .ifPresent(why -> findings.add(objective, "id", objective.id(), "why", why));
                })
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  why(context, keyResult.owner())
                      .ifPresent(why -> findings.add(keyResult, "id", keyResult.id(), "why", why));
                }));
  }

  private static Optional<LocalizedText> why(RuleContext context, Optional<PartyId> owner) {
    if (owner.isEmpty()) {
      return NOBODY;
    }
    return context.plan().party(owner.get()).isEmpty()
        ? Optional.of(RuleTexts.get("OKR-301.unknown", "owner", owner.get()))
        : Optional.empty();
  }

  private static List<Rule> roles() {
    return List.of(
        Rule.of("OKR-302", Severity.ERROR, RuleTexts.ALL)
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
        Rule.of("OKR-303", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  Raci raci = keyResult.raci().orElse(null);
                  int count = raci == null ? 1 : distinct(raci.accountable());
                  if (count != 1) {
                    findings.add(
                        keyResult, "id", keyResult.id().value(), "count", Integer.toString(count));
                  }
                }),
        Rule.of("OKR-304", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  Raci raci = keyResult.raci().orElse(null);
                  if (raci != null && raci.responsible().isEmpty()) {
                    findings.add(keyResult, "id", keyResult.id().value());
                  }
                }),
        Rule.of("OKR-305", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(OwnershipRules::emptiedRoles),
        Rule.of("OKR-306", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(OwnershipRules::participantsAndRoles)
            .unless(AtHand::isPast),
        Rule.of("OKR-307", Severity.INFO, RuleTexts.ALL)
            .onKeyResult(OwnershipRules::partnerAnswers));
  }

  private static List<Rule> loads() {
    return List.of(
        Rule.of("OKR-308", Severity.WARNING, RuleTexts.ALL)
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
        emptied(findings, keyResult, party, RuleTexts.get("OKR-305.accountable"));
      } else if (consulted.contains(party)) {
        emptied(findings, keyResult, party, RuleTexts.get("OKR-305.consulted"));
      }
    }
  }

  private static void emptied(
      Findings findings, KeyResult keyResult, PartyId party, LocalizedText roles) {
    findings.add(keyResult, "id", keyResult.id().value(), "party", party.value(), "roles", roles);
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
            RuleTexts.get("OKR-306.no-role", "party", participant));
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
            RuleTexts.get("OKR-306.outside", "party", party));
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
