package dev.okr.testkit.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan and a journal before they are written out.
 *
 * @param objectives the objectives
 * @param dependencies which key result needs which
 * @param changes the entries that change something
 * @param on the day of the scorecard
 */
record ScenarioSketch(
    List<ObjectiveSketch> objectives,
    List<Need> dependencies,
    List<ChangeSketch> changes,
    LocalDate on) {

  /**
   * A dependency.
   *
   * @param dependent which key result needs, counted round
   * @param provider which one is needed, counted round
   * @param agreed whether both teams agreed
   */
  record Need(int dependent, int provider, boolean agreed) {}
}
