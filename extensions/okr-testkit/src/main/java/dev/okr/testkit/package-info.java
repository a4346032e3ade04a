/**
 * What a host tests its scoring rules with: {@link dev.okr.testkit.Scenarios} make plans and
 * journals that match, {@link dev.okr.testkit.PolicyLaws}, {@link dev.okr.testkit.RuleLaws} and
 * {@link dev.okr.testkit.MetricSourceLaws} are contracts that a host's own policy, rule or source
 * keeps, and {@link dev.okr.testkit.OkrAssertions} say what a scorecard or a report holds.
 */
@NullMarked
package dev.okr.testkit;

import org.jspecify.annotations.NullMarked;
