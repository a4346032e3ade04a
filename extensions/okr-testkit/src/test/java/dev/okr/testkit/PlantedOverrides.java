package dev.okr.testkit;

import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import net.jqwik.api.Disabled;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Hosts that override a law with its annotation; run by {@link PolicyLawsTest}. */
final class PlantedOverrides {

  private PlantedOverrides() {}

  /** Runs a law with tries of its own. */
  static class Fewer implements PolicyLaws {

    @Override
    public Policy policy() {
      return Policies.standard();
    }

    @Override
    @Property(tries = 3)
    public void betterIsNeverLess(@ForAll(IMPROVEMENTS) Improvement improvement) {
      PolicyLaws.super.betterIsNeverLess(improvement);
    }
  }

  /** Switches a law off where everybody sees it. */
  static class Off extends PlantedPolicies.Falling {

    @Override
    @Property
    @Disabled("more than enough is taken for a mistake")
    public void betterIsNeverLess(@ForAll(IMPROVEMENTS) Improvement improvement) {}
  }
}
