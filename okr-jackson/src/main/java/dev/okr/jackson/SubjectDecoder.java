package dev.okr.jackson;

import dev.okr.core.goal.MeasureId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.value.WireName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a subject, an object of one member such as {@code {"keyResult": "O1.KR3"}}; a key result's
 * {@code measure} stands beside it. A party may be called {@code team} or {@code person} too.
 */
final class SubjectDecoder extends Decoder {

  private static final Members MEMBERS =
      Members.of(
          "plan",
          "cycle",
          "theme",
          "party",
          "team",
          "person",
          "metric",
          "objective",
          "keyResult",
          "measure",
          "dependency",
          "initiative",
          "waiver",
          "entry");

  private static final Words<SubjectKind> KINDS = Words.of(SubjectKind.class);

  SubjectDecoder(Values values) {
    super(values);
  }

  @Nullable Subject subject() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    int given = 0;
    SubjectKind kind = SubjectKind.PLAN;
    String id = null;
    MeasureId measure = null;
    for (String name = cursor.member(MEMBERS); name != null; name = cursor.member(MEMBERS)) {
      if (name.equals("measure")) {
        measure = values.measure();
      } else {
        given++;
        kind = kind(name);
        id = values.id(text -> text);
        if (id != null) {
          values.refer(kind, id);
        }
      }
    }
    if (given != 1) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", KINDS.all());
      return null;
    }
    if (measure != null && kind != SubjectKind.KEY_RESULT) {
      cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", "keyResult");
      return null;
    }
    return id == null ? null : new Subject(kind, id, measure);
  }

  private static SubjectKind kind(String name) {
    return switch (name) {
      case "team", "person" -> SubjectKind.PARTY;
      default -> WireName.find(SubjectKind.class, name).orElseThrow();
    };
  }
}
