package dev.okr.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class as a host's build would, and tells what failed. */
final class Runs implements TestExecutionListener {

  private final Set<String> run = new TreeSet<>();
  private final Set<String> skipped = new TreeSet<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  private final StringBuilder reported = new StringBuilder();

  private Runs() {}

  /** Runs the class alone, with so many tries and without what earlier runs left behind. */
  static Runs of(Class<?> type, int tries) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(type))
            .filters(includeEngines("jqwik"))
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.tries.default", String.valueOf(tries))
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    Runs listener = new Runs();
    LauncherFactory.create().execute(request, listener);
    return listener;
  }

  /** The names of the methods that were run. */
  Set<String> run() {
    return run;
  }

  /** The names of the methods that were skipped. */
  Set<String> skipped() {
    return skipped;
  }

  /** What failed, by the name of the method, with what it said. */
  Map<String, String> failures() {
    return failures;
  }

  /** What was reported of failures: above all the samples. */
  String reported() {
    return reported.toString();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    entry.getKeyValuePairs().values().forEach(reported::append);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.add(test.getDisplayName());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      run.add(test.getDisplayName());
    }
    result
        .getThrowable()
        .ifPresent(thrown -> failures.put(test.getDisplayName(), String.valueOf(thrown)));
  }
}
