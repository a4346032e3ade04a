package dev.okr.testkit;

import dev.okr.core.goal.Light;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of a key result and an objective alike. Scores are compared as the numbers
 * they are, so {@code "0.7"} is 0.700000000 and nothing near it. What fails tells score, light and
 * reasons that are there and why the score is what it is.
 *
 * @param <S> the kind of assertions
 * @param <A> what is asserted of
 */
public abstract class AbstractGoalScoreAssert<S extends AbstractGoalScoreAssert<S, A>, A>
    extends AbstractAssert<S, A> {

  private final Goal goal;

  AbstractGoalScoreAssert(A actual, Class<S> self, Goal goal) {
    super(actual, self);
    this.goal = goal;
  }

  abstract Optional<Score> score();

  abstract Optional<Score> progress();

  abstract Optional<Score> expected();

  abstract Optional<Score> pace();

  abstract Light light();

  abstract List<Reason> reasons();

  abstract Optional<String> band();

  abstract Origin origin();

  final Goal goal() {
    return goal;
  }

  /**
   * It has exactly that score.
   *
   * @param decimal a decimal numeral such as {@code "0.7"}
   * @throws NumberFormatException if it is none
   */
  public S hasScore(String decimal) {
    return is("score", Optional.of(Score.of(decimal)), score());
  }

  /**
   * Its score lies between the two, which it may be itself.
   *
   * @param least a decimal numeral
   * @param most a decimal numeral
   * @throws NumberFormatException if one is none
   */
  public S hasScoreBetween(String least, String most) {
    Score low = Score.of(Objects.requireNonNull(least, "least"));
    Score high = Score.of(Objects.requireNonNull(most, "most"));
    boolean fits =
        score().filter(it -> it.compareTo(low) >= 0 && it.compareTo(high) <= 0).isPresent();
    return require(fits, "a score of " + low + " to " + high);
  }

  /** It has no score. */
  public S isUnscorable() {
    return require(score().isEmpty(), "no score");
  }

  /** It has exactly that progress, which no highest score cuts off. */
  public S hasProgress(String decimal) {
    return is("progress", Optional.of(Score.of(decimal)), progress());
  }

  /** Exactly that score was expected. */
  public S hasExpected(String decimal) {
    return is("expected", Optional.of(Score.of(decimal)), expected());
  }

  /** It has exactly that pace: its score divided by the expected one. */
  public S hasPace(String decimal) {
    return is("pace", Optional.of(Score.of(decimal)), pace());
  }

  /** Its score is in the band of that name. */
  public S hasBand(String name) {
    return is("band", Optional.of(Objects.requireNonNull(name, "name")), band());
  }

  /** It has that light. */
  public S hasLight(Light light) {
    return is("light", Objects.requireNonNull(light, "light"), light());
  }

  /** Its light is green. */
  public S isGreen() {
    return hasLight(Light.GREEN);
  }

  /** Its light is yellow. */
  public S isYellow() {
    return hasLight(Light.YELLOW);
  }

  /** Its light is red. */
  public S isRed() {
    return hasLight(Light.RED);
  }

  /** Nothing can be said of its health. */
  public S isUnknown() {
    return hasLight(Light.UNKNOWN);
  }

  /**
   * These are its reasons, in this order.
   *
   * @param words words of reasons, such as {@code "pace"} or {@code "part:O1.KR2"}; none where
   *     there is no reason
   */
  public S hasReasons(String... words) {
    return is("reasons", List.of(Objects.requireNonNull(words, "words")), reasonWords());
  }

  /** That is one of its reasons, by its word, such as {@code "stale"}. */
  public S hasReason(String word) {
    Objects.requireNonNull(word, "word");
    return require(reasonWords().contains(word), "the reason " + word);
  }

  /** Its score was set by hand. */
  public S isAdjusted() {
    return require(origin() == Origin.ADJUSTED, "a score set by hand");
  }

  private List<String> reasonWords() {
    return reasons().stream().map(Reason::word).toList();
  }

  private S is(String what, Object expected, Object found) {
    return require(expected.equals(found), what + " " + shown(expected));
  }

  private S require(boolean holds, String what) {
    if (!holds) {
      throw failure(
          "%nExpecting %s to have %s,%nbut it has score %s, progress %s, expected %s, pace %s,"
              + " band %s, light %s, reasons %s.%n%n%s",
          goal,
          what,
          shown(score()),
          shown(progress()),
          shown(expected()),
          shown(pace()),
          shown(band()),
          light(),
          reasonWords(),
          goal.why());
    }
    return myself;
  }

  private static String shown(@Nullable Object found) {
    return found instanceof Optional<?> maybe
        ? maybe.map(Object::toString).orElse("none")
        : String.valueOf(found);
  }
}
