package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Shape;
import dev.okr.core.wire.Symbols;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireTexts;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, weights and truth values. */
public final class Numbers {

  /** A JSON number or a decimal string, within limits and normalised. */
  public static final Codec<BigDecimal> NUMBER = new AnyNumber();

  /** As {@link #NUMBER}, or a truth value, which stands for 1 or 0. */
  public static final Codec<BigDecimal> NUMBER_OR_BOOL = new NumberOrBool();

  /** A score of a grade or an expected score: {@link Limits#SCORE} either way. */
  public static final Codec<BigDecimal> SCORE = number(Limits.SCORE.negate(), Limits.SCORE);

  /** A number that is 0 or more. */
  public static final Codec<BigDecimal> NOT_NEGATIVE = new NotNegative();

  /** A share of one: 0 to 1. */
  public static final Codec<BigDecimal> SHARE = number(BigDecimal.ZERO, BigDecimal.ONE);

  /** A weight; 1 where that was a problem. */
  public static final Codec<Weight> WEIGHT = new Weights();

  /** True or false. */
  public static final Codec<Boolean> BOOL = new Bool();

  private static final LocalizedText DECIMALS =
      WireTexts.say("decimals", "most", Weight.MAX_DECIMALS);

  private Numbers() {}

  /** A number from one bound to another, both included. */
  public static Codec<BigDecimal> number(BigDecimal least, BigDecimal most) {
    return new Between(least, most);
  }

  /** A whole number that is at least so large. */
  public static Codec<Integer> integer(int least) {
    return new Whole(number(BigDecimal.valueOf(least), BigDecimal.valueOf(Integer.MAX_VALUE)));
  }

  private static @Nullable BigDecimal read(Cursor cursor) throws IOException {
    WireReader reader = cursor.reader();
    WireToken token = reader.token();
    if (token != WireToken.NUMBER && token != WireToken.TEXT) {
      cursor.wrongType(Shape.NUMBER);
      return null;
    }
    BigDecimal plain = Numerals.plain(reader.characters(), reader.from(), reader.length());
    return plain == null ? other(reader.text(), cursor) : plain;
  }

  private static @Nullable BigDecimal other(String text, Cursor cursor) {
    Numerals.Verdict verdict = Numerals.judge(text);
    if (verdict == Numerals.Verdict.FINE) {
      return Decimals.normalise(new BigDecimal(text));
    }
    cursor.problem(
        verdict == Numerals.Verdict.WRONG ? ProblemCode.BAD_NUMBER : ProblemCode.NUMBER_LIMIT,
        "found",
        text);
    return null;
  }

  private static void outOfRange(BigDecimal number, LocalizedText range, Cursor cursor) {
    cursor.problem(ProblemCode.OUT_OF_RANGE, "found", number.toPlainString(), "range", range);
  }

  private static LocalizedText range(BigDecimal least, BigDecimal most) {
    return LocalizedText.of(least.toPlainString() + ".." + most.toPlainString());
  }

  private static final class AnyNumber implements Codec<BigDecimal> {

    @Override
    public @Nullable BigDecimal read(ReadContext in) throws IOException {
      return Numbers.read(in.cursor());
    }

    @Override
    public void write(BigDecimal value, WireWriter out) throws IOException {
      out.number(value);
    }
  }

  private static final class NumberOrBool implements Codec<BigDecimal> {

    @Override
    public @Nullable BigDecimal read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (cursor.isAt(WireToken.TRUE)) {
        return BigDecimal.ONE;
      }
      return cursor.isAt(WireToken.FALSE) ? BigDecimal.ZERO : Numbers.read(cursor);
    }

    @Override
    public void write(BigDecimal value, WireWriter out) throws IOException {
      out.number(value);
    }
  }

  private record Between(BigDecimal least, BigDecimal most) implements Codec<BigDecimal> {

    @Override
    public @Nullable BigDecimal read(ReadContext in) throws IOException {
      BigDecimal number = Numbers.read(in.cursor());
      if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
        outOfRange(number, range(least, most), in.cursor());
        return null;
      }
      return number;
    }

    @Override
    public void write(BigDecimal value, WireWriter out) throws IOException {
      out.number(value);
    }
  }

  private static final class NotNegative implements Codec<BigDecimal> {

    @Override
    public @Nullable BigDecimal read(ReadContext in) throws IOException {
      BigDecimal number = in.cursor().isAt(WireToken.NULL) ? null : Numbers.read(in.cursor());
      if (number != null && number.signum() < 0) {
        outOfRange(number, LocalizedText.of(">= 0"), in.cursor());
        return null;
      }
      return number;
    }

    @Override
    public void write(BigDecimal value, WireWriter out) throws IOException {
      out.number(value);
    }
  }

  private record Whole(Codec<BigDecimal> number) implements Codec<Integer> {

    @Override
    public @Nullable Integer read(ReadContext in) throws IOException {
      BigDecimal read = number.read(in);
      if (read == null) {
        return null;
      }
      if (read.scale() > 0) {
        in.cursor().wrongType(Shape.WHOLE_NUMBER);
        return null;
      }
      return read.intValueExact();
    }

    @Override
    public void write(Integer value, WireWriter out) throws IOException {
      out.number(value.longValue());
    }
  }

  private static final class Weights implements Codec<Weight> {

    @Override
    public Weight read(ReadContext in) throws IOException {
      Symbols<Weight> known = in.vocabulary().weights();
      WireReader reader = in.cursor().reader();
      Weight found =
          reader.token() == WireToken.NUMBER
              ? known.find(reader.characters(), reader.from(), reader.length())
              : null;
      return found == null ? other(known, in.cursor()) : found;
    }

    private static Weight other(Symbols<Weight> known, Cursor cursor) throws IOException {
      BigDecimal number = Numbers.read(cursor);
      if (number == null) {
        return Weight.ONE;
      }
      if (!Weight.isValid(number)) {
        boolean isBetween = number.signum() >= 0 && number.compareTo(Weight.MAX) <= 0;
        outOfRange(number, isBetween ? DECIMALS : range(BigDecimal.ZERO, Weight.MAX), cursor);
        return Weight.ONE;
      }
      Weight weight = new Weight(number);
      known.put(cursor.reader().text(), weight);
      return weight;
    }

    @Override
    public void write(Weight value, WireWriter out) throws IOException {
      out.number(value.value());
    }
  }

  private static final class Bool implements Codec<Boolean> {

    @Override
    public @Nullable Boolean read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      WireReader reader = cursor.reader();
      if (cursor.isAt(WireToken.TRUE) || cursor.isAt(WireToken.FALSE)) {
        return cursor.isAt(WireToken.TRUE);
      }
      boolean isWord = cursor.isAt(WireToken.TEXT) && reader.isPlain();
      Boolean word = isWord ? YamlWords.bool(reader.text()) : null;
      if (word == null) {
        cursor.wrongType(Shape.BOOLEAN);
      }
      return word;
    }

    @Override
    public void write(Boolean value, WireWriter out) throws IOException {
      out.bool(value);
    }
  }
}
