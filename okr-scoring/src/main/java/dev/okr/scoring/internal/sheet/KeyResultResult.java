package dev.okr.scoring.internal.sheet;

import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Expecting;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.measure.Measured;
import java.util.List;

/**
 * How a key result was judged: everything that its figures and their explanation rest on.
 *
 * @param standing how it stands
 * @param clock the days by which it is judged
 * @param measured its measures
 * @param expectedOf what is expected of each measure
 * @param score the score, or NONE
 * @param computed the score before it was set by hand, or NONE
 * @param progress the progress, or NONE
 * @param expected what is expected, or NONE
 * @param base the score that pace and base light are of, or NONE
 * @param light the light
 * @param reasons the reasons of the light
 * @param flags what else is known, as in {@link Sheet}
 */
public record KeyResultResult(
    Standing standing,
    Clock clock,
    List<Measured> measured,
    List<Expecting.Expected> expectedOf,
    long score,
    long computed,
    long progress,
    long expected,
    long base,
    int light,
    int reasons,
    long flags) {}
