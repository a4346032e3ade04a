package dev.okr.testkit.docs;

import dev.okr.core.org.PartyId;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.Severity;
import dev.okr.testkit.RuleLaws;
import java.util.Optional;

class OurRuleProperties implements RuleLaws {

  static final Rule OURS =
      Rule.of("ACME-1", Severity.WARNING)
          .says("'{id}' belongs to nobody in finance.", "“{id}”无财务负责人。")
          .hint("Ask the controller.", "请与财务负责人商量。")
          .onKeyResult(
              (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()))
          .unless(
              (context, keyResult) -> keyResult.owner().equals(Optional.of(PartyId.of("finance"))));

  @Override
  public Rule rule() {
    return OURS;
  }
}
