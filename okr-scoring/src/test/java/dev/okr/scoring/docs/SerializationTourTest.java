package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of docs/serialization.md. */
class SerializationTourTest {

  private final Scorecard card =
      Scenario.of(Target.atLeast("10")).reading("up", "4", Scenario.START.plusDays(9)).card();

  private static Kryo kryo() {
    Kryo kryo = new Kryo(); // refuses every class that isn't registered
    for (Class<?> type :
        List.of(
            Plan.class,
            PlanHistory.class,
            Journal.class,
            LocalizedText.class,
            Scorer.class,
            Scorecard.class)) {
      kryo.register(type, new JavaSerializer()); // takes the document that stands in for it
    }
    return kryo;
  }

  private byte[] written(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter(
              "maxbytes=100000000;maxrefs=100000;dev.okr.**;java.time.*;!*"));
      return in.readObject();
    }
  }

  @Test
  void aFilterLetsInOursAndNothingElse() throws Exception {
    Scorecard back = (Scorecard) read(written(card));
    assertThat(back.objectives()).isEqualTo(card.objectives());
    byte[] other = written(new BitSet(1));
    assertThatThrownBy(() -> read(other)).isInstanceOf(InvalidClassException.class);
  }

  @Test
  void kryoTakesTheDocument() {
    for (Object value :
        List.of(
            card,
            card.plan(),
            card.journal(),
            Journal.empty(),
            LocalizedText.of("en", "Revenue", "zh", "营收"))) {
      Output out = new Output(64, -1);
      kryo().writeClassAndObject(out, value);
      kryo().writeClassAndObject(out, value);
      Input in = new Input(out.toBytes());
      Kryo reader = kryo();
      Object back = reader.readClassAndObject(in);
      if (value instanceof Scorecard) {
        assertThat(((Scorecard) back).fingerprint()).isEqualTo(card.fingerprint());
      } else {
        assertThat(back).isEqualTo(value);
      }
      reader.reset();
      assertThat(reader.readClassAndObject(in)).hasSameClassAs(value);
    }
  }

  /** Why the registration is needed: what Kryo does on its own fails or loses content. */
  @Test
  void kryoAloneDoesNot() {
    Kryo alone = new Kryo();
    alone.setRegistrationRequired(false);
    Output out = new Output(64, -1);
    assertThatThrownBy(
            () -> {
              alone.writeClassAndObject(out, card.plan());
              assertThat(alone.readClassAndObject(new Input(out.toBytes()))).isEqualTo(card.plan());
            })
        .isInstanceOfAny(RuntimeException.class, AssertionError.class);
  }

  @Test
  void kryoTakesIdsAndScoresAsTheRecordsTheyAre() {
    Kryo kryo = kryo();
    kryo.register(KeyResultId.class);
    kryo.register(Score.class);
    for (Object value : List.of(KeyResultId.of("K"), Score.of("0.7"))) {
      Output out = new Output(64, -1);
      kryo.writeClassAndObject(out, value);
      assertThat(kryo.readClassAndObject(new Input(out.toBytes()))).isEqualTo(value);
    }
  }

  @Test
  void fingerprintsMakeTagsAndShards() {
    String etag = '"' + card.fingerprint() + '"';
    int shard = Integer.parseUnsignedInt(card.plan().fingerprint().substring(0, 8), 16);
    int of16 = Integer.remainderUnsigned(shard, 16);
    assertThat(etag).matches("\"[0-9a-f]{64}\"");
    assertThat(of16).isBetween(0, 15);
  }

  @Test
  void pageShowsThisCode() {
    Snippets.areCodeOf("serialization.md", SerializationTourTest.class);
  }
}
