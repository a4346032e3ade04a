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
            new Link("payment", "支付", "Payments", "支付成功率", "Payment success rate", "94", "97", 0),
            new Link(
                "settlement", "结算", "Settlement", "按时结算率", "Settlements on time", "90", "98", 3),
            new Link(
                "risk",
                "风控",
                "Risk control",
                "风险拦截准确率",
                "Risk blocks that were right",
                "80",
                "90",
                5),
            new Link(
                "service",
                "客服",
                "Customer service",
                "首次解决率",
                "First contact resolution",
                "70",
                "78",
                7),
            new Link(
                "reconciliation",
                "财务",
                "Finance",
                "自动对账率",
                "Reconciled automatically",
                "85",
                "95",
                14));
    List<Team> teams = new ArrayList<>();
    teams.add(
        Team.builder()
            .id(COMPANY)
            .kind(TeamKind.COMPANY)
            .title(LocalizedText.enZh("Company", "公司"))
            .build());
    List<Metric> metrics = new ArrayList<>();
    metrics.add(
        metric(
            "end-to-end", "End-to-end straight-through rate", "全链路直通率", Timing.LAGGING, COMPANY));
    metrics.add(
        metric(
            "complaints-free", "Orders without a complaint", "无投诉订单占比", Timing.LAGGING, COMPANY));
    List<Objective> objectives = new ArrayList<>();
    objectives.add(
        Objective.builder()
            .id(ObjectiveId.of("money-flow"))
            .title(LocalizedText.enZh("Money flows from buyer to book", "资金从买家到账顺畅无阻"))
            .owner(COMPANY)
            .cycle(cycle.id())
            .themes(List.of(ThemeId.of("trust")))
            .keyResults(
                List.of(
                    keyResult(
                        "money-flow.KR1",
                        LocalizedText.enZh(
                            "End-to-end straight-through rate from 75% to 88%", "全链路直通率从75%提升到88%"),
                        "end-to-end",
                        Target.fromTo("75", "88"),
                        COMPANY),
                    keyResult(
                        "money-flow.KR2",
                        LocalizedText.enZh(
                            "Orders without a complaint from 96% to 98%", "无投诉订单占比从96%提升到98%"),
                        "complaints-free",
                        Target.fromTo("96", "98"),
                        COMPANY)))
            .build());
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      teams.add(
          Team.builder()
              .id(link.team())
              .parent(COMPANY)
              .title(LocalizedText.enZh(link.teamEn, link.teamZh))
              .build());
      metrics.add(
          metric(
              link.id + "-rate",
              link.metricEn,
              link.metricZh,
              i == 0 ? Timing.LEADING : Timing.LAGGING,
              link.team()));
      objectives.add(link.objective(cycle));
      if (i > 0) {
        dependencies.add(link.needs(links.get(i - 1), cycle));
      }
    }
    return Plan.builder("payment-chain")
        .title(LocalizedText.enZh("Payment to reconciliation", "支付到对账"))
        .cycles(List.of(cycle))
        .themes(
            List.of(
                new Theme(
                    ThemeId.of("trust"),
                    LocalizedText.enZh("Money people can rely on", "资金可靠"),
                    Extensions.none())))
        .teams(teams)
        .metrics(metrics)
        .objectives(objectives)
        .dependencies(dependencies)
        .build();
  }

  private record Link(
      String id,
      String teamZh,
      String teamEn,
      String metricZh,
      String metricEn,
      String from,
      String to,
      int lagDays) {

    PartyId team() {
      return PartyId.of(id);
    }

    KeyResultId keyResultId() {
      return KeyResultId.of(id + ".KR1");
    }

    Objective objective(Cycle cycle) {
      return Objective.builder()
          .id(ObjectiveId.of(id))
          .title(LocalizedText.enZh(teamEn + " keeps the flow moving", teamZh + "环节稳定可靠"))
          .owner(team())
          .cycle(cycle.id())
          .contributesTo(List.of(Alignment.to(GoalRef.to(KeyResultId.of("money-flow.KR1")))))
          .keyResults(
              List.of(
                  keyResult(
                      id + ".KR1",
                      LocalizedText.enZh(
                          metricEn + " from " + from + "% to " + to + "%",
                          metricZh + "从" + from + "%提升到" + to + "%"),
                      id + "-rate",
                      Target.fromTo(from, to),
                      team())))
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
      String id, LocalizedText title, String metric, Target target, PartyId owner) {
    return KeyResult.builder()
        .id(KeyResultId.of(id))
        .title(title)
        .owner(owner)
        .raci(new Raci(List.of(owner), List.of(owner), List.of(), List.of()))
        .measures(
            List.of(
                Measure.builder()
                    .id(MeasureId.of("rate"))
                    .metric(MetricId.of(metric))
                    .target(target)
                    .build()))
        .build();
  }

  private static Metric metric(String id, String en, String zh, Timing timing, PartyId owner) {
    return Metric.builder()
        .id(MetricId.of(id))
        .title(LocalizedText.enZh(en, zh))
        .unit(Unit.PERCENT)
        .polarity(Polarity.HIGHER)
        .timing(timing)
        .owner(owner)
        .definition(
            new Definition(
                LocalizedText.of(id + " = good / all"),
                LocalizedText.enZh("without test orders", "不含测试订单"),
                LocalizedText.enZh("day", "日")))
        .source(new DataSource(SourceKind.SQL_VIEW, "dw." + id.replace('-', '_')))
        .refresh(Refresh.DAILY)
        .build();
  }
}
