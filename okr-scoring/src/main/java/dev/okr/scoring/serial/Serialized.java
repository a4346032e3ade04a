package dev.okr.scoring.serial;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.serial.Chunks;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.json.JsonWriter;
import dev.okr.core.wire.json.PlainJson;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.internal.inputs.Inputs;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.wire.PolicyTable;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a stream for a scorer or a scorecard: a byte for the version of this form, whether it
 * is a scorecard, the document of the policy, and of a scorecard the plan or its history, the
 * journal and the date. Scorecards that share a plan or journal share it in the stream.
 */
public final class Serialized implements Externalizable {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;
  private static final DocumentReader READER = new DocumentReader(new PlainJson(), false);

  private transient @Nullable Policy policy;
  private transient @Nullable Inputs inputs;

  /** For deserialization, which fills it. */
  public Serialized() {}

  /** A scorer by a policy. */
  Serialized(Policy policy) {
    this.policy = policy;
  }

  /** A scorecard. */
  Serialized(Inputs inputs) {
    this.policy = inputs.policy();
    this.inputs = inputs;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    Policy by = policy;
    if (by == null) {
      throw new InvalidObjectException("there is nothing in it (null)");
    }
    out.writeByte(VERSION);
    out.writeBoolean(inputs != null);
    Chunks.write(bytes -> JsonWriter.write(by, new PolicyTable(List.of()), bytes), out);
    Inputs of = inputs;
    if (of != null) {
      out.writeObject(of.history() == null ? of.plan() : of.history());
      out.writeObject(of.journal());
      out.writeObject(of.on());
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    if (policy != null) {
      throw new InvalidObjectException("it is read once (" + policy.name() + ")");
    }
    int version = in.readByte();
    if (version != VERSION) {
      throw new InvalidObjectException("it was written by a newer okr (" + version + ")");
    }
    boolean isScorecard = in.readBoolean();
    Problems problems = new Problems();
    Policy by = READER.document(Chunks.read(in), new PolicyTable(List.of()), problems);
    if (by == null) {
      throw Chunks.refusal(problems.toList());
    }
    if (isScorecard) {
      inputs = inputs(in, by);
    }
    policy = by;
  }

  private static Inputs inputs(ObjectInput in, Policy by)
      throws IOException, ClassNotFoundException {
    Object intended = in.readObject();
    PlanHistory history = intended instanceof PlanHistory versions ? versions : null;
    Plan plan = history == null ? required(Plan.class, intended) : history.versions().get(0).plan();
    Journal journal = required(Journal.class, in.readObject());
    LocalDate on = required(LocalDate.class, in.readObject());
    return new Inputs(plan, history, journal, on, by);
  }

  private static <T> T required(Class<T> type, @Nullable Object read)
      throws InvalidObjectException {
    if (!type.isInstance(read)) {
      throw new InvalidObjectException(
          "a "
              + type.getSimpleName()
              + " stands here ("
              + (read == null ? "null" : read.getClass().getName())
              + ")");
    }
    return type.cast(read);
  }

  private Object readResolve() throws InvalidObjectException {
    if (policy == null) {
      throw new InvalidObjectException("there is nothing in it (null)");
    }
    Scorer scorer = Scorer.of(policy);
    if (inputs == null) {
      return scorer;
    }
    return inputs.history() == null
        ? scorer.score(inputs.plan(), inputs.journal(), inputs.on())
        : scorer.score(inputs.history(), inputs.journal(), inputs.on());
  }
}
