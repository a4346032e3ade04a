package dev.okr.core.wire.plan;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.Times;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the expected score of a key result grows: a word, or checkpoints. */
public final class ExpectationCodec implements Codec<Expectation> {

  /** The expectation of a key result. */
  public static final ExpectationCodec EXPECTATION = new ExpectationCodec();

  private final WordCodec<Expectation> words =
      WordCodec.of(
          List.of(Expectation.LINEAR, Expectation.AT_END, Expectation.NONE),
          ExpectationCodec::wordOf);
  private final Table<Expectation.Checkpoints> table = checkpoints();

  private ExpectationCodec() {}

  private static String wordOf(Expectation expectation) {
    return expectation instanceof Expectation.Linear
        ? "linear"
        : expectation instanceof Expectation.AtEnd ? "atEnd" : "none";
  }

  /** The words. */
  public WordCodec<Expectation> words() {
    return words;
  }

  /** The form with checkpoints. */
  public Table<Expectation.Checkpoints> table() {
    return table;
  }

  @Override
  public @Nullable Expectation read(ReadContext in) throws IOException {
    return in.cursor().isAt(WireToken.TEXT) ? words.read(in) : table.read(in);
  }

  @Override
  public void write(Expectation value, WireWriter out) throws IOException {
    if (value instanceof Expectation.Checkpoints checkpoints) {
      table.write(checkpoints, out);
    } else {
      out.text(wordOf(value));
    }
  }

  private static Table<Expectation.Checkpoints> checkpoints() {
    Fields<Expectation.Checkpoints> fields = new Fields<>();
    var points =
        fields.required("checkpoints", Lists.rising(checkpoint()), Expectation.Checkpoints::points);
    return fields.table(in -> new Expectation.Checkpoints(in.get(points)));
  }

  /** A point of an expected course. */
  public static Table<Checkpoint> checkpoint() {
    Fields<Checkpoint> fields = new Fields<>();
    var on =
        fields.required("on", Times.DATE, Checkpoint::on).checking((in, day) -> in.isLater(day));
    var score =
        fields.nullable("score", Numbers.SCORE, point -> point.isValue() ? null : point.figure());
    var value =
        fields.nullable("value", Numbers.NUMBER, point -> point.isValue() ? point.figure() : null);
    return fields.table(
        in -> GoalMembers.isOne(in, List.of(score, value)),
        in -> {
          BigDecimal expected = in.find(score);
          BigDecimal measured = in.find(value);
          if (expected != null) {
            return new Checkpoint(in.get(on), expected, false);
          }
          return measured == null ? null : new Checkpoint(in.get(on), measured, true);
        });
  }
}
