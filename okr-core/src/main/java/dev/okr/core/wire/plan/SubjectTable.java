package dev.okr.core.wire.plan;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.value.WireName;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Ids;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A subject is an object of one member such as {@code {"keyResult": "O1.KR3"}}; a key result's
 * {@code measure} stands beside it. A party may be called {@code team} or {@code person} too, and
 * is written as {@code party}.
 */
public final class SubjectTable {

  /** A subject. */
  public static final Table<Subject> SUBJECT;

  private static final Map<Member<Subject, String>, SubjectKind> KINDS = new LinkedHashMap<>();
  private static final Member<Subject, MeasureId> MEASURE;
  private static final String NAMES =
      Arrays.stream(SubjectKind.values()).map(WireName::of).collect(Collectors.joining(", "));

  static {
    Fields<Subject> fields = new Fields<>();
    Member<Subject, MeasureId> measure = null;
    for (SubjectKind kind : SubjectKind.values()) {
      KINDS.put(
          fields.nullable(
              WireName.of(kind),
              new SubjectId(kind),
              subject -> subject.kind() == kind ? subject.id() : null),
          kind);
      if (kind == SubjectKind.PARTY) {
        KINDS.put(fields.nullable("team", new SubjectId(kind), subject -> null), kind);
        KINDS.put(fields.nullable("person", new SubjectId(kind), subject -> null), kind);
      } else if (kind == SubjectKind.KEY_RESULT) {
        measure = fields.nullable("measure", Ids.MEASURE, Subject::measure);
      }
    }
    MEASURE = Objects.requireNonNull(measure);
    SUBJECT = fields.table(SubjectTable::isOne, SubjectTable::subject);
  }

  private SubjectTable() {}

  private static boolean isOne(ReadContext in) {
    List<Member<Subject, String>> ids = List.copyOf(KINDS.keySet());
    if (in.countOf(ids) != 1) {
      in.cursor().problemOfObject(ProblemCode.ONE_OF, "names", NAMES);
      return false;
    }
    boolean isOfKeyResult =
        KINDS.entrySet().stream()
            .anyMatch(id -> id.getValue() == SubjectKind.KEY_RESULT && in.wasGiven(id.getKey()));
    if (in.find(MEASURE) != null && !isOfKeyResult) {
      in.cursor().problemOfObject(ProblemCode.MISSING_MEMBER, "name", "keyResult");
      return false;
    }
    return true;
  }

  private static @Nullable Subject subject(ReadContext in) {
    for (Map.Entry<Member<Subject, String>, SubjectKind> id : KINDS.entrySet()) {
      String found = in.find(id.getKey());
      if (found != null) {
        return new Subject(id.getValue(), found, in.find(MEASURE));
      }
    }
    return null;
  }

  /** The id of a subject of some kind, which refers to it. */
  private record SubjectId(SubjectKind kind) implements Codec<String> {

    @Override
    public @Nullable String read(ReadContext in) throws IOException {
      String id = Ids.ANY.read(in);
      if (id != null) {
        in.refer(kind, id);
      }
      return id;
    }

    @Override
    public void write(String value, WireWriter out) throws IOException {
      out.text(value);
    }
  }
}
