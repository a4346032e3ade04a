package dev.okr.core.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which light is worse, and in which order they are counted. */
class LightTest {

  private static final List<Light> WORST_FIRST =
      List.of(Light.RED, Light.YELLOW, Light.UNKNOWN, Light.GREEN);

  @Test
  void unknownIsWorseThanGreenAndLessUrgentThanYellow() {
    List<Light> sorted = new ArrayList<>(List.of(Light.values()));
    sorted.sort(Light.WORST_FIRST);
    assertThat(sorted).isEqualTo(WORST_FIRST);
  }

  @Test
  void oneIsWorseWhereverBothAreCompared() {
    for (int a = 0; a < WORST_FIRST.size(); a++) {
      for (int b = 0; b < WORST_FIRST.size(); b++) {
        Light one = WORST_FIRST.get(a);
        Light other = WORST_FIRST.get(b);
        assertThat(one.isWorseThan(other)).isEqualTo(a < b);
        assertThat(one.orWorse(other)).isEqualTo(WORST_FIRST.get(Math.min(a, b)));
        assertThat(Integer.signum(Light.WORST_FIRST.compare(one, other)))
            .isEqualTo(Integer.compare(a, b));
      }
    }
  }

  @Test
  void theyAreCountedAsDeclared() {
    assertThat(Light.values()).containsExactly(Light.GREEN, Light.YELLOW, Light.RED, Light.UNKNOWN);
  }
}
