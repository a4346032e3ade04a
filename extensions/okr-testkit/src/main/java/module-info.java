/** Property-based tests of a host's scoring rules: arbitraries, laws, assertions. */
module dev.okr.testkit {
  requires transitive dev.okr.core;
  requires transitive dev.okr.scoring;
  requires transitive org.jspecify;
  requires transitive net.jqwik.api;
  requires transitive org.assertj.core;
  requires org.junit.platform.commons;
  requires static org.apiguardian.api;

  exports dev.okr.testkit;

  // an engine makes what laws take
  opens dev.okr.testkit;
}
