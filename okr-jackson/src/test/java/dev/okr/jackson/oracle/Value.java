package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.Comparator;

/** A value of a measure or a guardrail's metric, rebased; of milestones the amount is null. */
record Value(Entry entry, Fraction amount) {

  /** "Order of values: on, then own check-in after reading, then recordedAt, then line". */
  static final Comparator<Value> ORDER =
      Comparator.comparing(Value::on)
          .thenComparing(value -> value.isReading() ? 0 : 1)
          .thenComparing(Value::entry, Entry.BY_RECORD);

  LocalDate on() {
    return entry.on();
  }

  boolean isReading() {
    return entry.is("reading");
  }
}
