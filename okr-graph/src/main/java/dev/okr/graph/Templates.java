package dev.okr.graph;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Plans to start from. The figures in them stand where yours belong.
 *
 * <p>Every template passes the standard rule book without an error.
 */
public final class Templates {

  private static final Texts TEXTS = Texts.of(Templates.class);
  private static final PartyId COMPANY = PartyId.of("company");

  private Templates() {}

  /**
   * The chain from payment over settlement, risk control and customer service to finance
   * reconciliation (支付→结算→风控→客服→财务对账): a company objective with two key results, a team and an
   * objective for each link, and each link requiring the one before, with a threshold, so that when
   * the first breaks all the others are warned.
   *
   * <pre>{@code
   * Plan plan = Templates.paymentChain(quarter);
   * DependencyGraph.of(plan).impactOf(GoalRef.to(KeyResultId.of("payment.KR1")));
   * // settlement.KR1 1, risk.KR1 2, service.KR1 3, reconciliation.KR1 4
   * }</pre>
   *
   * @param cycle the cycle it is for
   */
  public static Plan paymentChain(Cycle cycle) {
    Objects.requireNonNull(cycle, "cycle");
    List<Link> links =
        List.of(
            new Link("payment", "94", "97", 0),
            new Link("settlement", "90", "98", 3),
            new Link("risk", "80", "90", 5),
            new Link("service", "70", "78", 7),
            new Link("reconciliation", "85", "95", 14));
    List<Team> teams = new ArrayList<>();
    teams.add(Team.builder().id(COMPANY).kind(TeamKind.COMPANY).title(say("company.team")).build());
    List<Metric> metrics = new ArrayList<>();
    metrics.add(metric("end-to-end", Timing.LAGGING, COMPANY));
    metrics.add(metric("complaints-free", Timing.LAGGING, COMPANY));
    List<Objective> objectives = new ArrayList<>();
    objectives.add(
        Objective.builder()
            .id(ObjectiveId.of("money-flow"))
            .title(say("objective"))
            .owner(COMPANY)
            .cycle(cycle.id())
            .themes(List.of(ThemeId.of("trust")))
            .keyResults(
                List.of(
                    keyResult("money-flow.KR1", "end-to-end", "75", "88", COMPANY),
                    keyResult("money-flow.KR2", "complaints-free", "96", "98", COMPANY)))
            .build());
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      teams.add(
          Team.builder().id(link.team()).parent(COMPANY).title(say(link.id + ".team")).build());
      metrics.add(metric(link.id + "-rate", i == 0 ? Timing.LEADING : Timing.LAGGING, link.team()));
      objectives.add(link.objective(cycle));
      if (i > 0) {
        dependencies.add(link.needs(links.get(i - 1), cycle));
      }
    }
    return Plan.builder("payment-chain")
        .title(say("title"))
        .cycles(List.of(cycle))
        .themes(List.of(new Theme(ThemeId.of("trust"), say("theme"), Extensions.none())))
        .teams(teams)
        .metrics(metrics)
        .objectives(objectives)
        .dependencies(dependencies)
        .build();
  }

  private static LocalizedText say(String key, Object... named) {
    return TEXTS.get("chain." + key, named);
  }

  private record Link(String id, String from, String to, int lagDays) {

    PartyId team() {
      return PartyId.of(id);
    }

    KeyResultId keyResultId() {
      return KeyResultId.of(id + ".KR1");
    }

    Objective objective(Cycle cycle) {
      return Objective.builder()
          .id(ObjectiveId.of(id))
          .title(say("link", "team", say(id + ".team")))
          .owner(team())
          .cycle(cycle.id())
          .contributesTo(List.of(Alignment.to(GoalRef.to(KeyResultId.of("money-flow.KR1")))))
          .keyResults(List.of(keyResult(id + ".KR1", id + "-rate", from, to, team())))
          .build();
    }

    Dependency needs(Link provider, Cycle cycle) {
      LocalDate due = cycle.span().to().minusDays(lagDays);
      return Dependency.builder()
          .id(DependencyId.of(id + "-needs-" + provider.id))
          .dependent(GoalRef.to(keyResultId()))
          .provider(GoalRef.to(provider.keyResultId()))
          .lagDays(lagDays)
          .strength(new BigDecimal("0.6"))
          .alert(new Alert(new BigDecimal("0.4")))
          .agreed(new Agreement(List.of(team(), provider.team()), cycle.span().from(), due))
          .build();
    }
  }

  private static KeyResult keyResult(
      String id, String metric, String from, String to, PartyId owner) {
    return KeyResult.builder()
        .id(KeyResultId.of(id))
        .title(say("key-result", "metric", say(metric + ".metric"), "from", from, "to", to))
        .owner(owner)
        .raci(new Raci(List.of(owner), List.of(owner), List.of(), List.of()))
        .measures(
            List.of(
                Measure.builder()
                    .id(MeasureId.of("rate"))
                    .metric(MetricId.of(metric))
                    .target(Target.fromTo(from, to))
                    .build()))
        .build();
  }

  private static Metric metric(String id, Timing timing, PartyId owner) {
    return Metric.builder()
        .id(MetricId.of(id))
        .title(say(id + ".metric"))
        .unit(Unit.PERCENT)
        .polarity(Polarity.HIGHER)
        .timing(timing)
        .owner(owner)
        .definition(
            new Definition(LocalizedText.of(id + " = good / all"), say("counts"), say("grain")))
        .source(new DataSource(SourceKind.SQL_VIEW, "dw." + id.replace('-', '_')))
        .refresh(Refresh.DAILY)
        .build();
  }
}
