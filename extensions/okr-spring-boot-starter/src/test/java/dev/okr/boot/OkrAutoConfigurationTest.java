package dev.okr.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Journal;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.jackson3.OkrJson;
import dev.okr.jackson3.OkrModule;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

class OkrAutoConfigurationTest {

  private static final Plan EMPTY =
      OkrJson.standard().readPlan("{\"okr\":\"plan/1\",\"id\":\"p\"}").orElseThrow();

  private final ApplicationContextRunner host =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(JacksonAutoConfiguration.class, OkrAutoConfiguration.class));

  @Test
  void withoutPropertiesAllIsStandard() {
    host.run(
        context -> {
          assertThat(context).hasNotFailed();
          assertThat(context.getBean(Policy.class)).isEqualTo(Policies.standard());
          assertThat(policyOf(context.getBean(Scorer.class))).isEqualTo(Policies.standard());
          assertThat(context.getBean(RuleBook.class).rules())
              .isEqualTo(RuleBook.standard().rules());
          assertThat(context).hasSingleBean(OkrJson.class).hasSingleBean(OkrModule.class);
        });
  }

  private static Policy policyOf(Scorer scorer) {
    return scorer.score(EMPTY, Journal.empty(), LocalDate.parse("2026-02-27")).policy();
  }

  @Test
  void theMapperOfTheApplicationHasTheModule() {
    host.run(
        context -> {
          JsonMapper mapper = context.getBean(JsonMapper.class);
          Scorer scorer = context.getBean(Scorer.class);
          String text =
              mapper.writeValueAsString(
                  scorer.score(EMPTY, Journal.empty(), LocalDate.parse("2026-02-27")));
          assertThat(mapper.readTree(text).get("on").asString()).isEqualTo("2026-02-27");
          assertThat(mapper.readValue("{\"okr\":\"plan/1\",\"id\":\"p\"}", Plan.class))
              .isEqualTo(EMPTY);
        });
  }

  @Test
  void withoutJacksonOfBootTheRestIsThere() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(OkrAutoConfiguration.class))
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Scorer.class));
  }

  @Test
  void bootFindsIt() {
    assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
        .contains(OkrAutoConfiguration.class.getName());
  }

  @Test
  void aPolicyByItsName() {
    host.withPropertyValues("okr.policy=vivaGoals")
        .run(
            context ->
                assertThat(policyOf(context.getBean(Scorer.class)))
                    .isEqualTo(Policies.vivaGoals()));
  }

  @Test
  void aPolicyByItsDocument() {
    host.withPropertyValues("okr.policy=classpath:acme.policy.json")
        .run(
            context -> {
              Policy policy = context.getBean(Policy.class);
              assertThat(policy.name()).isEqualTo("acme");
              assertThat(policy.cap()).isEqualByComparingTo("1.2");
            });
  }

  @Test
  void aPolicyThatIsNotThereIsTold() {
    host.withPropertyValues("okr.policy=vivagoals")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("okr.policy with value 'vivagoals'")
                    .hasMessageContaining("vivaGoals"));
  }

  @Test
  void aPolicyWithFaultsIsToldWithEachPlace() {
    host.withPropertyValues("okr.policy=classpath:faulty.policy.json")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("3:10 /cap")
                    .hasMessageContaining("4:3 /nodata"));
  }

  @Test
  void aPolicyMayNameAFormulaThatIsABean() {
    Formula formula = Formula.of("acme-squared", 1, input -> input.value());
    Policy policy =
        Policy.builder()
            .from(Policies.standard())
            .name("acme")
            .addFormulas(FormulaUse.ofMetric(formula, MetricId.of("nps")))
            .build();
    host.withBean(Formula.class, () -> formula)
        .run(
            context -> {
              OkrJson json = context.getBean(OkrJson.class);
              assertThat(json.readPolicy(json.writePolicy(policy)).orElseThrow()).isEqualTo(policy);
            });
  }

  @Test
  void figuresOfTheRules() {
    host.run(context -> assertThat(codes(context.getBean(RuleBook.class))).contains("OKR-103"));
    host.withPropertyValues("okr.rules.most-key-results=5", "okr.rules.team-objectives=9")
        .run(
            context ->
                assertThat(codes(context.getBean(RuleBook.class))).doesNotContain("OKR-103"));
  }

  private static List<String> codes(RuleBook book) {
    String keyResults =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> "{\"id\":\"O1.KR" + i + "\"}")
            .collect(Collectors.joining(","));
    Plan plan =
        OkrJson.standard()
            .readPlan(
                "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O1\",\"keyResults\":["
                    + keyResults
                    + "]}]}")
            .orElseThrow();
    return book.check(plan).open().stream().map(Finding::code).toList();
  }

  @Test
  void aRuleIsSwitchedOff() {
    host.withPropertyValues("okr.rules.without=OKR-209,OKR-103")
        .run(
            context -> {
              RuleBook book = context.getBean(RuleBook.class);
              assertThat(book.info("OKR-209")).isEmpty();
              assertThat(book.info("OKR-103")).isEmpty();
              assertThat(book.rules()).hasSize(RuleBook.standard().rules().size() - 2);
            });
    host.withPropertyValues("okr.rules.without=OKR-9999")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessage("okr.rules.without names no rule (OKR-9999)"));
  }

  @Test
  void whatIsWrongWithAFigureIsTold() {
    host.withPropertyValues("okr.rules.sandbagging=1.5")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessage("sandbagging is 0 to 1 (1.5)"));
    host.withPropertyValues("okr.rules.sandbaging=0.5")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("okr.rules.sandbaging"));
  }

  @Test
  void theHighestScoreIsThePolicysCapUnlessItIsStated() {
    RuleProperties unstated = new RuleProperties();
    RuleProperties stated = new RuleProperties();
    stated.setHighestScore(Policies.standard().cap());
    Policy acme =
        OkrJson.standard()
            .readPolicy("{\"okr\":\"policy/1\",\"name\":\"acme\",\"cap\":1.2}")
            .orElseThrow();
    assertThat(unstated.figures(acme.cap()).highestScore()).isEqualByComparingTo("1.2");
    assertThat(stated.figures(acme.cap()).highestScore()).isEqualByComparingTo("1");
  }

  @Test
  void aRuleOfTheHostIsInTheBook() {
    Rule own = Rule.of("ACME-1", Severity.WARNING).onKeyResult((context, that, found) -> {});
    host.withBean(Rule.class, () -> own)
        .run(context -> assertThat(context.getBean(RuleBook.class).info("ACME-1")).isPresent());
  }

  @Test
  void beansOfTheHostComeFirst() {
    OkrJson json = OkrJson.builder().strictReferences().build();
    OkrModule module = new OkrModule(json, "zh");
    Scorer scorer = Scorer.of(Policies.google());
    RuleBook book = RuleBook.standard().without("OKR-209");
    host.withBean(OkrJson.class, () -> json)
        .withBean(OkrModule.class, () -> module)
        .withBean(Policy.class, Policies::oboard)
        .withBean(Scorer.class, () -> scorer)
        .withBean(RuleBook.class, () -> book)
        .run(
            context -> {
              assertThat(context.getBean(OkrJson.class)).isSameAs(json);
              assertThat(context.getBean(OkrModule.class)).isSameAs(module);
              assertThat(context.getBean(Policy.class)).isSameAs(Policies.oboard());
              assertThat(context.getBean(Scorer.class)).isSameAs(scorer);
              assertThat(context.getBean(RuleBook.class)).isSameAs(book);
            });
    host.withBean(Policy.class, Policies::oboard)
        .run(
            context ->
                assertThat(policyOf(context.getBean(Scorer.class))).isEqualTo(Policies.oboard()));
  }
}
