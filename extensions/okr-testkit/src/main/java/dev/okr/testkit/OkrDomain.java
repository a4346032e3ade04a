package dev.okr.testkit;

import dev.okr.core.goal.Target;
import dev.okr.core.plan.Plan;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * A jqwik domain: with it a property takes a {@link Scenario}, {@link Improvement}, {@link
 * Reordering}, {@link Plan} or {@link Target} without naming what makes it. A host narrows it by a
 * domain of its own:
 *
 * <pre>{@code
 * class OurQuarter extends OkrDomain {
 *   OurQuarter() {
 *     super(Scenarios.standard().metrics(OURS.metrics()).missingData(0));
 *   }
 * }
 *
 * @Property
 * @Domain(OurQuarter.class)
 * void everyObjectiveHasAScore(@ForAll Scenario scenario) { ... }
 * }</pre>
 *
 * <p>A property in a domain gets values of it alone; add
 * {@code @Domain(DomainContext.Global.class)} for numbers and strings.
 */
public class OkrDomain extends DomainContextBase {

  private final Scenarios scenarios;

  /** The standard scenarios. */
  public OkrDomain() {
    this(Scenarios.standard());
  }

  /** Scenarios as a host narrows them. */
  protected OkrDomain(Scenarios scenarios) {
    this.scenarios = Objects.requireNonNull(scenarios, "scenarios");
  }

  /** Plans with journals that match. */
  @Provide
  public Arbitrary<Scenario> scenarios() {
    return scenarios.arbitrary();
  }

  /** Scenarios of which a check-in could say more. */
  @Provide
  public Arbitrary<Improvement> improvements() {
    return Improvement.of(scenarios);
  }

  /** Scenarios in another order. */
  @Provide
  public Arbitrary<Reordering> reorderings() {
    return Reordering.of(scenarios);
  }

  /** The plans of scenarios. */
  @Provide
  public Arbitrary<Plan> plans() {
    return scenarios.arbitrary().map(Scenario::plan);
  }

  /** Sensible targets of every kind, however the scenarios are narrowed. */
  @Provide
  public Arbitrary<Target> targets() {
    return TargetArbitraries.any();
  }
}
