package dev.okr.core.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.internal.text.FewTexts;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.Subject;
import dev.okr.core.testkit.Streams;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerializationTest {

  private static final String OURS_ONLY = "dev.okr.**";
  private static final String OURS = OURS_ONLY + ";java.base/*";

  @Test
  void whatHoldsNothingComesBack() {
    Plan plan = Plan.builder("p").build();
    assertThat(Streams.through(plan, OURS_ONLY)).isEqualTo(plan);
    assertThat(Streams.through(Journal.empty(), OURS_ONLY)).isEqualTo(Journal.empty());
    assertThat(Streams.through(LocalizedText.empty(), OURS_ONLY)).isEqualTo(LocalizedText.empty());
  }

  @Test
  void aLongJournalComesBack() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      readings.add(
          Reading.builder()
              .id("r" + i)
              .by("data")
              .metric("gmv")
              .value("0." + i + "1")
              .on(LocalDate.EPOCH.plusDays(i % 90))
              .recordedAt(Instant.EPOCH.plusSeconds(i))
              .build());
    }
    Journal journal = Journal.of(readings);
    assertThat(Streams.through(journal, OURS_ONLY)).isEqualTo(journal);
  }

  @Test
  void whatIsThereTwiceComesBackOnce() {
    Plan plan = Plan.builder("p").build();
    List<Plan> back =
        Streams.through(new ArrayList<>(List.of(plan, plan)), OURS_ONLY + ";java.base/*");
    assertThat(back.get(0)).isEqualTo(plan).isSameAs(back.get(1));
  }

  @Test
  void anExceptionKeepsItsProblems() {
    Problem problem =
        new Problem(
            "JSON-001",
            new Location("/objectives/0", 3, 7),
            new Message(LocalizedText.enZh("no {what}", "没有{what}"), Map.of("what", "id")));
    RejectedException back = Streams.through(new RejectedException(List.of(problem)), OURS);
    assertThat(back.problems()).containsExactly(problem);
    assertThat(back).hasMessageContaining("JSON-001 at 3:7 /objectives/0: no id");
    assertThat(back.problems().get(0).message("zh")).isEqualTo("没有id");
  }

  @Test
  void argumentsComeBackInTheirOrder() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("what", "id");
    arguments.put("in", "O1");
    Message back = Streams.through(new Message(LocalizedText.of("no {what}"), arguments), OURS);
    assertThat(back.arguments()).containsExactlyEntriesOf(arguments);
  }

  @Test
  void idsAndRefsComeBack() {
    ObjectiveId id = ObjectiveId.of("O1");
    assertThat(Streams.through(id, "dev.okr.core.goal.ObjectiveId")).isEqualTo(id);
    GoalRef goal = GoalRef.to(KeyResultId.of("O1.KR1"));
    assertThat(Streams.through(goal, OURS)).isEqualTo(goal);
    Subject subject = Subject.of(id);
    assertThat(Streams.through(subject, OURS)).isEqualTo(subject);
    DateSpan span = DateSpan.of("2026-01-01", "2026-03-31");
    assertThat(Streams.through(span, OURS)).isEqualTo(span);
  }

  @Test
  void anIdThatNoIdCanBeIsRefused() {
    byte[] stream = Streams.write(ObjectiveId.of("OOO"));
    for (int i = 0; i < stream.length - 2; i++) {
      if (stream[i] == 'O' && stream[i + 1] == 'O' && stream[i + 2] == 'O') {
        stream[i] = ' '; // white space at an end
      }
    }
    assertThatThrownBy(() -> Streams.read(stream, OURS)).isInstanceOf(InvalidObjectException.class);
  }

  /** A stream that claims to hold the object itself gets none: it would have no content. */
  @ParameterizedTest
  @ValueSource(
      classes = {Plan.class, Journal.class, PlanHistory.class, LocalizedText.class, FewTexts.class})
  void nothingIsMadePastItsDocument(Class<?> type) throws IOException {
    byte[] stream = bare(type, ObjectStreamConstants.SC_SERIALIZABLE, new byte[0]);
    assertThatThrownBy(() -> Streams.read(stream, "dev.okr.**")).isInstanceOf(IOException.class);
  }

  @Test
  void aLengthThatLiesTakesNoMemory() throws IOException {
    byte[] start = {1, 0};
    assertThatThrownBy(() -> Streams.read(serialized(start, 0x7F, 0xFF), OURS_ONLY))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("a piece can't have that length (32767)");
    assertThatThrownBy(() -> Streams.read(serialized(start, 0xFF, 0xFF), OURS_ONLY))
        .hasMessage("a piece can't have that length (-1)");
  }

  @Test
  void whatIsNotKnownIsRefused() throws IOException {
    byte[] newer = {2, 0};
    assertThatThrownBy(() -> Streams.read(serialized(newer), OURS_ONLY))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("it was written by a newer okr (2)");
    byte[] other = {1, 9};
    assertThatThrownBy(() -> Streams.read(serialized(other), OURS_ONLY))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("it is of a kind that is not known (9)");
    byte[] empty = {1, 0};
    assertThatThrownBy(() -> Streams.read(serialized(empty, 0, 0), OURS_ONLY))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("the document can't be read (JSON-");
    assertThatThrownBy(() -> Streams.write(new Serialized())).hasMessageContaining("(null)");
  }

  @Test
  void aDocumentWithProblemsIsRefusedWithThem() throws IOException {
    byte[] document = "{\"okr\":\"plan/1\",\"idd\":\"p\"}".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(new byte[] {1, 0, 0, (byte) document.length});
    rest.write(document);
    rest.write(new byte[2]);
    assertThatThrownBy(() -> Streams.read(serialized(rest.toByteArray()), OURS_ONLY))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("/idd")
        .hasMessageContaining("'id'");
  }

  private static byte[] serialized(byte[] start, int... more) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(start);
    for (int b : more) {
      content.write(b);
    }
    return bare(
        Serialized.class,
        ObjectStreamConstants.SC_EXTERNALIZABLE | ObjectStreamConstants.SC_BLOCK_DATA,
        content.toByteArray());
  }

  /** A stream with one object, written by hand. */
  private static byte[] bare(Class<?> type, int flags, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
    out.writeShort(ObjectStreamConstants.STREAM_VERSION);
    out.writeByte(ObjectStreamConstants.TC_OBJECT);
    out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
    out.writeUTF(type.getName());
    out.writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
    out.writeByte(flags);
    out.writeShort(0);
    out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
    out.writeByte(ObjectStreamConstants.TC_NULL);
    if (content.length > 0) {
      out.writeByte(ObjectStreamConstants.TC_BLOCKDATA);
      out.writeByte(content.length);
      out.write(content);
      out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
    }
    return bytes.toByteArray();
  }
}
