package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.plan.SubjectKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the codecs share while one document is read. */
public final class ReadContext {

  private static final int FEW_TAGS = 8;

  private final Cursor cursor = new Cursor();
  private final Vocabulary vocabulary;
  private final @Nullable ReferenceCheck references;
  private final boolean idsAreTrusted;
  private final @Nullable Object[][] values = new Object[Cursor.MOST_OBJECTS][];
  private int problemsBefore;
  private @Nullable Map<SubjectKind, Map<Object, String>> firstByKind;
  private @Nullable Set<Object> seen;
  private Map<String, String> texts = new LinkedHashMap<>();
  private @Nullable LocalIds ids;
  private @Nullable LocalDate latest;

  /**
   * Reads documents, one after the other.
   *
   * @param vocabulary what documents like these said before
   * @param references gets the references, if anybody wants them checked
   * @param idsAreTrusted whether the plan finds ids that come twice itself, and nobody needs to
   *     know where
   */
  public ReadContext(
      Vocabulary vocabulary, @Nullable ReferenceCheck references, boolean idsAreTrusted) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.idsAreTrusted = idsAreTrusted;
  }

  /** Reads documents that have nothing to do with others. */
  public ReadContext() {
    this(new Vocabulary(), null, false);
  }

  /** The way through the document. */
  public Cursor cursor() {
    return cursor;
  }

  /** What the document says again and again. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether nothing was found wrong so far. */
  public boolean isFine() {
    return cursor.problems().count() == problemsBefore;
  }

  /**
   * Reads a whole document: there is one value and nothing behind it.
   *
   * @return the value; {@code null} where problems were added
   */
  public <T> @Nullable T document(Codec<T> codec, WireReader reader, Problems problems)
      throws IOException {
    if (reader.next() == null) {
      problems.add(ProblemCode.EMPTY, "", 0);
      return null;
    }
    T value = value(codec, reader, problems);
    if (!cursor.isAbandoned() && cursor.next() != null) {
      problems.add(ProblemCode.TRAILING, "", cursor.reader().place());
    }
    return isFine() ? value : null;
  }

  /**
   * Reads the value that a reader stands on, and leaves it on the last token of the value.
   *
   * @return the value; {@code null} where problems were added
   */
  public <T> @Nullable T value(Codec<T> codec, WireReader reader, Problems problems)
      throws IOException {
    cursor.begin(reader, problems);
    problemsBefore = problems.count();
    firstByKind = null;
    seen = null;
    ids = null;
    T value = codec.read(this);
    return isFine() ? value : null;
  }

  // ---- the members of the object at hand

  /** Room for the values of the object that was just entered. */
  @Nullable Object[] values(int size) {
    int level = cursor.depth() - 1;
    @Nullable Object[] room = values[level];
    if (room == null) {
      room = new Object[Integer.SIZE];
      values[level] = room;
    } else {
      Arrays.fill(room, 0, size, null);
    }
    return room;
  }

  /** The value of a member of the object that was just left; the standard one if it had none. */
  public <V> @Nullable V find(Member<?, V> member) {
    return value(member, cursor.depth());
  }

  /** As {@link #find}, of a member that is required or has a standard value. */
  public <V> V get(Member<?, V> member) {
    return Objects.requireNonNull(find(member), member.name());
  }

  /** As {@link #find}, for builders. */
  public <V> Optional<V> optional(Member<?, V> member) {
    return Optional.ofNullable(find(member));
  }

  /** The value of a member of the object that the cursor is in, as far as it was read. */
  public <V> @Nullable V soFar(Member<?, V> member) {
    return value(member, cursor.depth() - 1);
  }

  @SuppressWarnings("unchecked") // the slot of a member holds what its codec read
  private <V> @Nullable V value(Member<?, V> member, int level) {
    Object value = values[level][member.index()];
    return value == null ? member.standard() : (V) value;
  }

  /** Whether the object that was just left had the member, readable or not. */
  public boolean wasGiven(Member<?, ?> member) {
    return cursor.wasGiven(member.index());
  }

  /** How many of the members the object that was just left had, readable or not. */
  public int countOf(List<? extends Member<?, ?>> members) {
    int count = 0;
    for (Member<?, ?> member : members) {
      count += wasGiven(member) ? 1 : 0;
    }
    return count;
  }

  /** Whether nothing was found wrong in the object that was just left. */
  public boolean wasFine() {
    return cursor.wasFine();
  }

  // ---- lists

  /** The items of a list. */
  public <T> List<T> list(Codec<T> item) throws IOException {
    return cursor.list(item, this);
  }

  /** The items of a list whose ids are unique in it. */
  public <T> List<T> uniqueList(Codec<T> item) throws IOException {
    LocalIds outer = ids;
    ids = new LocalIds(cursor);
    List<T> items = cursor.list(item, this);
    ids = outer;
    return items;
  }

  /** Whether an id, on which the cursor stands, is new in its list; if not, that is a problem. */
  public boolean isNewInList(Object id) {
    return ids == null || ids.isNew(id);
  }

  /** The items of a list whose days rise. */
  public <T> List<T> risingList(Codec<T> item) throws IOException {
    latest = null;
    return cursor.list(item, this);
  }

  /** Whether a day, on which the cursor stands, is later than all in its list before. */
  public boolean isLater(LocalDate day) {
    if (latest != null && !day.isAfter(latest)) {
      cursor.problem(ProblemCode.WRONG_ORDER, "found", day.toString());
      return false;
    }
    latest = day;
    return true;
  }

  // ---- the whole document

  /**
   * Whether the id, on which the cursor stands, is new among those of its kind; if not, that is a
   * problem.
   */
  public boolean isNew(SubjectKind kind, Object id) {
    if (idsAreTrusted) {
      return true;
    }
    firstByKind = firstByKind == null ? new EnumMap<>(SubjectKind.class) : firstByKind;
    Map<Object, String> first = firstByKind.computeIfAbsent(kind, any -> new HashMap<>());
    String earlier = first.putIfAbsent(id, cursor.pointer());
    if (earlier != null) {
      cursor.problem(ProblemCode.DUPLICATE_ID, "id", id.toString(), "first", earlier);
    }
    return earlier == null;
  }

  /** Whether this is the first time that something is asked of in this document. */
  public boolean isFirst(Object asked) {
    seen = seen == null ? new HashSet<>() : seen;
    return seen.add(asked);
  }

  /** Whether nobody looks for ids that occur twice in the whole document. */
  public boolean idsAreTrusted() {
    return idsAreTrusted;
  }

  /** Notes that the value the cursor stands on refers to something. */
  public void refer(SubjectKind kind, Object id) {
    if (references != null) {
      references.add(kind, id.toString(), cursor.pointer(), cursor.reader().place());
    }
  }

  /** An empty map for the texts of one value, so that not every value needs one of its own. */
  public Map<String, String> texts() {
    if (texts.size() > FEW_TAGS) {
      texts = new LinkedHashMap<>(); // clearing takes the longer the larger it once was
    } else {
      texts.clear();
    }
    return texts;
  }
}
