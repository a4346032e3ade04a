package dev.okr.core.wire.scalar;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that documents show in another form.
 *
 * @param codec reads and writes the form
 * @param of the value of a form
 * @param to the form of a value
 * @param <F> the type of the forms
 * @param <V> the type of the values
 */
public record Converted<F, V>(Codec<F> codec, Function<F, V> of, Function<V, F> to)
    implements Codec<V> {

  @Override
  public @Nullable V read(ReadContext in) throws IOException {
    F form = codec.read(in);
    return form == null ? null : of.apply(form);
  }

  @Override
  public void write(V value, WireWriter out) throws IOException {
    codec.write(to.apply(value), out);
  }
}
