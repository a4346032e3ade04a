package dev.okr.boot;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson3.OkrJson;
import dev.okr.jackson3.OkrModule;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * What a host of Spring Boot 4 would write itself. Each bean gives way to one of the same type that
 * the host defines.
 */
@AutoConfiguration
@EnableConfigurationProperties(RuleProperties.class)
public final class OkrAutoConfiguration {

  /** The configuration; Spring makes it. */
  public OkrAutoConfiguration() {}

  /** The reader and writer of documents, which knows each {@link Formula} that is a bean. */
  @Bean
  @ConditionalOnMissingBean
  public OkrJson okrJson(ObjectProvider<Formula> formulas) {
    OkrJson.Builder json = OkrJson.builder();
    formulas.orderedStream().forEach(json::formula);
    return json.build();
  }

  /** The module that Boot gives to its mapper of Jackson 3. */
  @Bean
  @ConditionalOnMissingBean
  public OkrModule okrModule(OkrJson json) {
    return new OkrModule(json);
  }

  /** The policy that {@code okr.policy} states: a name, or the place of a document. */
  @Bean
  @ConditionalOnMissingBean
  public Policy okrPolicy(Environment environment, ResourceLoader resources, OkrJson json) {
    return new PolicyProperty(resources, json).policy(environment);
  }

  /** Scores by the policy. */
  @Bean
  @ConditionalOnMissingBean
  public Scorer okrScorer(Policy policy) {
    return Scorer.of(policy);
  }

  /**
   * The rules of this library and each {@link Rule} that is a bean, by the figures of {@code
   * okr.rules}. The highest score is the policy's cap unless it is stated.
   */
  @Bean
  @ConditionalOnMissingBean
  public RuleBook okrRuleBook(RuleProperties properties, Policy policy, ObjectProvider<Rule> own) {
    RuleBook book = RuleBook.standard();
    for (Rule rule : own.orderedStream().toList()) {
      book = book.with(rule);
    }
    return properties.applied(book, policy.cap());
  }
}
