package dev.okr.core.wire.plan;

import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.scalar.Times;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members {@code from} and {@code to}, of which the second is no earlier than the first.
 *
 * @param from the first day
 * @param to the last day
 * @param <T> the type of the objects
 */
record SpanMembers<T>(Member<T, LocalDate> from, Member<T, LocalDate> to) {

  SpanMembers {
    from.checking((in, day) -> Times.isSpan(day, in.soFar(to), in));
    to.checking((in, day) -> Times.isSpan(in.soFar(from), day, in));
  }

  /** Both must be there. */
  static <T> SpanMembers<T> required(
      Fields<T> fields, Function<? super T, LocalDate> first, Function<? super T, LocalDate> last) {
    return new SpanMembers<>(
        fields.required("from", Times.DATE, first), fields.required("to", Times.DATE, last));
  }

  /** Each may be left out. */
  static <T> SpanMembers<T> optional(
      Fields<T> fields,
      Function<? super T, Optional<LocalDate>> first,
      Function<? super T, Optional<LocalDate>> last) {
    return new SpanMembers<>(
        fields.optional("from", Times.DATE, first), fields.optional("to", Times.DATE, last));
  }
}
