package dev.okr.core.plan.next;

import dev.okr.core.message.Texts;
import dev.okr.core.plan.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers the notes of a carry-over, each once, in order. */
final class Notes {

  /** What is said of carrying over. */
  static final Texts TEXTS = Texts.of(Notes.class);

  private final Set<CarryNote> all = new LinkedHashSet<>();

  void add(CarryKind kind, Subject on) {
    add(kind, on, "", "");
  }

  void add(CarryKind kind, Subject on, Object from, Object to) {
    all.add(new CarryNote(kind, on, from.toString(), to.toString()));
  }

  CarryReport report() {
    return new CarryReport(new ArrayList<>(all));
  }
}
