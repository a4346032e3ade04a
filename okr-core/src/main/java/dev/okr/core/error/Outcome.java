package dev.okr.core.error;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value, or all the problems that kept it from being made.
 *
 * <pre>{@code
 * Plan plan = okrJson.readPlan(file).orElseThrow();
 * }</pre>
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

  /**
   * The value was made.
   *
   * @param value the value
   * @param <T> its type
   */
  record Ok<T>(T value) implements Outcome<T> {
    /** Rejects {@code null}. */
    public Ok {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The value could not be made.
   *
   * @param problems every problem found, at least one
   * @param <T> the type of the value that was not made
   */
  record Rejected<T>(List<Problem> problems) implements Outcome<T> {
    /** Copies the list and rejects an empty one. */
    public Rejected {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a rejection needs at least one problem (problems)");
      }
    }
  }

  /** The outcome that holds the value. */
  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  /** The outcome of a failure. */
  static <T> Outcome<T> rejected(List<Problem> problems) {
    return new Rejected<>(problems);
  }

  /** Whether there is a value. */
  default boolean isOk() {
    return this instanceof Ok;
  }

  /** The problems; empty when there is a value. */
  default List<Problem> problems() {
    return fold(value -> List.of(), problems -> problems);
  }

  /** The result of the one function or the other. */
  default <R> R fold(
      Function<? super T, ? extends R> onOk,
      Function<? super List<Problem>, ? extends R> onRejected) {
    Objects.requireNonNull(onOk, "onOk");
    Objects.requireNonNull(onRejected, "onRejected");
    if (this instanceof Ok<T> ok) {
      return onOk.apply(ok.value());
    }
    return onRejected.apply(((Rejected<T>) this).problems());
  }

  /** The outcome with the value changed; problems stay. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    Objects.requireNonNull(change, "change");
    return flatMap(value -> ok(change.apply(value)));
  }

  /** The outcome of a next step; problems of the first stay. */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
    Objects.requireNonNull(next, "next");
    return fold(next, Outcome::rejected);
  }

  /**
   * The value.
   *
   * @throws RejectedException with all problems if there is none
   */
  default T orElseThrow() {
    return fold(
        value -> value,
        problems -> {
          throw new RejectedException(problems);
        });
  }
}
