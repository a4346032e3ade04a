package dev.okr.testkit;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;

/**
 * What all contracts have in common, and what a contract of a host's own may extend: it makes sure
 * that every law runs.
 *
 * <p>A test class that overrides a law replaces it. Without {@code @Property} (or {@code @Example})
 * on the overriding method no engine would find either of them, and a test that isn't there can't
 * fail. {@link #noLawIsSilenced} fails instead. A law that a host can't keep is switched off where
 * everybody sees it:
 *
 * <pre>{@code
 * @Override
 * @Property
 * @Disabled("what is beyond 120 % is taken for a mistake of the source")
 * public void betterIsNeverLess(@ForAll(IMPROVEMENTS) Improvement improvement) {}
 * }</pre>
 */
public interface Laws {

  /**
   * Every law of the contracts is still a property of the class that keeps them. It can't be
   * overridden itself, because the type of its argument can't be named outside of this package.
   */
  @Example
  default void noLawIsSilenced(@ForAll(supplier = Silenced.Check.class) Silenced check) {
    check.failIfAny(getClass());
  }
}
