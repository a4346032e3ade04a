package dev.okr.testkit.internal;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;

/** Plans and journals that match. */
public final class Drawings {

  private Drawings() {}

  /** What becomes of a plan, its journal and a day. */
  @FunctionalInterface
  public interface Frame<T> {
    /** Puts them together. */
    T of(Plan plan, Journal journal, LocalDate on);
  }

  /** Plans and journals as narrowed. */
  public static <T> Arbitrary<T> of(Knobs knobs, Frame<T> frame) {
    return new Sketches(knobs)
        .scenarios()
        .map(
            sketch -> {
              Drawing.Drawn drawn = Drawing.of(knobs, sketch);
              return frame.of(drawn.plan(), drawn.journal(), sketch.on());
            });
  }
}
