package dev.okr.core.wire.scan;

import dev.okr.core.goal.Objective;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the usual objectives out of a plan's document, which are most of it, and leaves a smaller
 * document to the parser: all that stands outside the list of objectives, and in it those that say
 * something which isn't read here. It checks of an objective all that the parser's way checks.
 *
 * <p>What is wrong with a document is told by the parser alone. Where the rest is a plan and the
 * objectives go with it, the whole is one; else it is parsed whole.
 */
public final class PlanScanner {

  /** Where so many more objectives are left than taken, the parser reads all of them. */
  private static final int MOST_LEFT = 32;

  private static final ScannedNames OBJECTIVES = new ScannedNames("objectives");

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final JsonScanner in = new JsonScanner();
  private final ObjectiveScanner objectiveScanner = new ObjectiveScanner(in);
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

  /** The objectives in order; {@code null} stands for one that is in the rest. */
  private final List<@Nullable Objective> objectives = new ArrayList<>();

  private PlanScanner(byte[] utf8, int from, int to) {
    this.bytes = utf8;
    this.from = from;
    this.to = to;
  }

  /**
   * Takes the objectives out of a document.
   *
   * @param utf8 the bytes, well-formed UTF-8
   * @param from where the document starts
   * @param to where it ends
   * @return what was found; {@code null} if no list of objectives was, or most are left
   */
  public static @Nullable PlanScanner scan(byte[] utf8, int from, int to) {
    PlanScanner scanner = new PlanScanner(utf8, from, to);
    try {
      return scanner.findObjectives() && scanner.takeObjectives() ? scanner : null;
    } catch (IllegalArgumentException wrong) {
      return null; // the parser's way tells what is wrong, and where
    }
  }

  /** Goes to the list of objectives among the members of the plan. */
  private boolean findObjectives() {
    in.begin(bytes, from, to);
    if (!in.token('{')) {
      return false;
    }
    do {
      in.pass();
      boolean isFound = OBJECTIVES.take(in, 0) == 0;
      if ((!isFound && !in.text()) || !in.token(':')) {
        return false;
      }
      in.pass();
      if (isFound) {
        return in.takes('[');
      }
    } while (in.skip() && in.token(','));
    return false;
  }

  private boolean takeObjectives() {
    rest.write(bytes, from, in.at() - from);
    int left = 0;
    do {
      in.pass();
      int start = in.at();
      Objective objective = objectiveScanner.read();
      objectives.add(objective);
      if (objective == null) {
        in.back(start);
        if (!in.skip() || 2 * left > objectives.size() + MOST_LEFT) {
          return false;
        }
        if (left > 0) {
          rest.write(',');
        }
        rest.write(bytes, start, in.at() - start);
        left++;
      }
    } while (in.token(','));
    rest.write(bytes, in.at(), to - in.at());
    return true;
  }

  /** The document without the objectives that were taken out. */
  public byte[] rest() {
    return rest.toByteArray();
  }

  /**
   * All objectives in order.
   *
   * @param parsed those of the rest
   * @return {@code null} if the rest has more or fewer than were left in it
   */
  public @Nullable List<Objective> with(List<Objective> parsed) {
    List<Objective> all = new ArrayList<>(objectives.size());
    Iterator<Objective> others = parsed.iterator();
    for (Objective objective : objectives) {
      if (objective == null && !others.hasNext()) {
        return null;
      }
      all.add(objective == null ? others.next() : objective);
    }
    return others.hasNext() ? null : all;
  }
}
