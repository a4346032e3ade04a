package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.value.WireName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A subject as an object of one member, {@code {"keyResult": "O1.KR3"}}; a key result's measure
 * stands beside it. A party may be read as {@code team} or {@code person} too.
 */
final class SubjectCodec {

  private static final String NAMES =
      "'plan', 'cycle', 'theme', 'party', 'metric', 'objective', 'keyResult', 'dependency',"
          + " 'initiative', 'waiver', 'entry'";

  private SubjectCodec() {}

  static @Nullable Subject read(Node node, Scalars scalars) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Subject subject = read(f);
    f.close();
    return subject;
  }

  private static @Nullable Subject read(Fields f) {
    int found = 0;
    Subject subject = null;
    for (SubjectKind kind : SubjectKind.values()) {
      for (String name : names(kind)) {
        Node member = f.find(name);
        if (member == null) {
          continue;
        }
        found++;
        String id = f.scalars().id(member, text -> text);
        MeasureId measure =
            kind == SubjectKind.KEY_RESULT ? f.ref("measure", MeasureId::of).orElse(null) : null;
        subject = id == null ? null : new Subject(kind, id, measure);
      }
    }
    if (found != 1) {
      f.scalars().problems().add(ProblemCode.ONE_OF, f.node(), "names", NAMES);
      return null;
    }
    return subject;
  }

  private static String[] names(SubjectKind kind) {
    return kind == SubjectKind.PARTY
        ? new String[] {"party", "team", "person"}
        : new String[] {WireName.of(kind)};
  }

  static void write(JsonGenerator out, Subject subject) throws IOException {
    out.writeStartObject();
    out.writeStringField(WireName.of(subject.kind()), subject.id());
    MeasureId measure = subject.measure();
    if (measure != null) {
      out.writeStringField("measure", measure.value());
    }
    out.writeEndObject();
  }
}
