package dev.okr.core.serial;

import dev.okr.core.wire.Problems;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a stream for a plan, a journal, a plan history or a text: a byte for the version of
 * this form, a byte for what it is, and its document in pieces ({@link Chunks}). What comes out is
 * read as a document is: whole, or refused with its problems.
 */
public final class Serialized implements Externalizable {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private transient @Nullable Form form;
  private transient @Nullable Object value;

  /** For deserialization, which fills it. */
  public Serialized() {}

  Serialized(Form form, Object value) {
    this.form = form;
    this.value = value;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    Form kind = form;
    Object held = value;
    if (kind == null || held == null) {
      throw new InvalidObjectException("there is nothing in it (null)");
    }
    out.writeByte(VERSION);
    out.writeByte(kind.number());
    Chunks.write(bytes -> kind.write(held, bytes), out);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    if (value != null) {
      throw new InvalidObjectException("it is read once (" + form + ")");
    }
    int version = in.readByte();
    if (version != VERSION) {
      throw new InvalidObjectException("it was written by a newer okr (" + version + ")");
    }
    int number = in.readByte();
    Form kind = Form.of(number);
    if (kind == null) {
      throw new InvalidObjectException("it is of a kind that is not known (" + number + ")");
    }
    Problems problems = new Problems();
    Object read = kind.read(Chunks.read(in), problems);
    if (read == null || !problems.isEmpty()) {
      throw Chunks.refusal(problems.toList());
    }
    form = kind;
    value = read;
  }

  private Object readResolve() throws InvalidObjectException {
    if (value == null) {
      throw new InvalidObjectException("there is nothing in it (null)");
    }
    return value;
  }
}
