package dev.okr.testkit.docs;

import dev.okr.core.testkit.Snippets;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.testkit.Improvement;
import dev.okr.testkit.PolicyLaws;
import net.jqwik.api.Disabled;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The code of docs/test-your-rules.md, which shows what it shows here. */
class TestYourRulesTourTest {

  /** Only shown: a law that is switched off where everybody sees it. */
  interface SwitchedOff extends PolicyLaws {

    @Override
    default Policy policy() {
      return Policies.standard();
    }

    @Override
    @Property
    @Disabled("what is beyond 120 % is taken for a mistake of the source")
    default void betterIsNeverLess(@ForAll(IMPROVEMENTS) Improvement improvement) {}
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf(
        "test-your-rules.md",
        OurPolicyProperties.class,
        OurRuleProperties.class,
        OurSourceProperties.class,
        OurQuarterProperties.class,
        OurReviewTest.class,
        TestYourRulesTourTest.class);
  }
}
