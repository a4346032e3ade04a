package dev.okr.jackson;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads targets. */
final class TargetDecoder {

  private static final String KIND = "kind";
  private static final Words<TargetKind> KINDS = Words.of(TargetKind.class);
  private static final Words<ChangeUnit> CHANGE_UNITS =
      Words.of(ChangeUnit.class, ChangeUnit::symbol);
  private static final Members POINT = Members.of("at", "score").requiring("at", "score");
  private static final Members MILESTONE =
      Members.of("id", "title", "weight", "due").requiring("id");

  private final Values values;
  private final Cursor cursor;
  private final Lookahead lookahead;

  TargetDecoder(Values values, Lookahead lookahead) {
    this.values = values;
    this.cursor = values.cursor();
    this.lookahead = lookahead;
  }

  @Nullable Target target() throws IOException {
    TargetKind kind = lookahead.enter(values, KIND, KINDS);
    return kind == null ? null : target(kind);
  }

  private @Nullable Target target(TargetKind kind) throws IOException {
    TargetDraft draft = new TargetDraft();
    Members members = kind.members();
    for (String name = cursor.member(members); name != null; name = cursor.member(members)) {
      switch (name) {
        case "from", "by", "value", "low" -> draft.first = values.number();
        case "to", "high" -> draft.second = values.number();
        case "reference" -> draft.reference = values.number();
        case "floor" -> draft.floor = values.number();
        case "ceiling" -> draft.ceiling = values.number();
        case "risk" -> draft.risk = values.number();
        case "strict" -> draft.strict = Boolean.TRUE.equals(values.bool());
        case "steps" -> draft.steps = Boolean.TRUE.equals(values.bool());
        case "unit" -> draft.unit = values.word(CHANGE_UNITS);
        case "period" -> draft.period = values.string();
        case "points" -> draft.points = cursor.list(this::point);
        case "items" -> draft.items = milestones();
        default -> {
          // "kind", which the lookahead has read
        }
      }
    }
    return draft.target(kind);
  }

  private @Nullable GradePoint point() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    BigDecimal at = null;
    BigDecimal score = null;
    for (String name = cursor.member(POINT); name != null; name = cursor.member(POINT)) {
      if (name.equals("at")) {
        at = values.number();
      } else {
        score = values.score();
      }
    }
    return at == null || score == null ? null : new GradePoint(at, score);
  }

  private List<Milestone> milestones() throws IOException {
    LocalIds ids = values.newLocalIds();
    return cursor.list(() -> milestone(ids));
  }

  private @Nullable Milestone milestone(LocalIds ids) throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    MilestoneId id = null;
    boolean isNew = false;
    LocalizedText title = LocalizedText.empty();
    Weight weight = Weight.ONE;
    LocalDate due = null;
    for (String name = cursor.member(MILESTONE); name != null; name = cursor.member(MILESTONE)) {
      switch (name) {
        case "id" -> {
          id = values.id(MilestoneId::of);
          isNew = ids.isNew(id);
        }
        case "title" -> title = values.text();
        case "weight" -> weight = values.weight();
        default -> due = values.date();
      }
    }
    return id == null || !isNew ? null : new Milestone(id, title, weight, due);
  }
}
