package dev.okr.core.wire.document;

import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Documents of one value in a file, a stream, a text or bytes; none is read beyond its limit. */
public final class DocumentSources {

  private final int maxBytes;

  /** Documents of at most so many bytes. */
  public DocumentSources(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Makes a value of bytes. */
  @FunctionalInterface
  public interface Decoder<T> {
    /** The value, or {@code null} where problems were added. */
    @Nullable T decode(byte[] utf8, Problems problems);
  }

  /** What a file holds. */
  public <T> Outcome<T> file(Path file, Decoder<T> decoder) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in.readNBytes(limitFor(Files.size(file))), decoder);
    } catch (IOException failure) {
      return Outcome.rejected(List.of(Problem.unreadable(file, failure)));
    }
  }

  /** What a stream holds, which is read to its end and not closed. */
  public <T> Outcome<T> stream(InputStream utf8, Decoder<T> decoder) {
    Objects.requireNonNull(utf8, "utf8");
    try {
      return bytes(utf8.readNBytes(limitFor(Integer.MAX_VALUE)), decoder);
    } catch (IOException failure) {
      return Outcome.rejected(List.of(Problem.unreadable(failure)));
    }
  }

  /** What a text holds, which is read to its end and not closed. */
  public <T> Outcome<T> text(Reader text, Decoder<T> decoder) {
    Objects.requireNonNull(text, "text");
    StringBuilder all = new StringBuilder();
    try {
      char[] buffer = new char[1 << 13];
      int count = text.read(buffer);
      while (count >= 0 && all.length() <= maxBytes) {
        all.append(buffer, 0, count);
        count = text.read(buffer);
      }
      return text(all.toString(), decoder);
    } catch (IOException failure) {
      return Outcome.rejected(List.of(Problem.unreadable(failure)));
    }
  }

  /** What a text holds. */
  public <T> Outcome<T> text(String text, Decoder<T> decoder) {
    return bytes(Utf8.bytes(Objects.requireNonNull(text, "text")), decoder);
  }

  /** What bytes hold. */
  public <T> Outcome<T> bytes(byte[] utf8, Decoder<T> decoder) {
    Objects.requireNonNull(utf8, "utf8");
    Problems problems = new Problems();
    if (utf8.length > maxBytes) {
      problems.add(ProblemCode.TOO_LARGE, Location.WHOLE, "detail", tooLarge());
      return Outcome.rejected(problems.toList());
    }
    return problems.outcome(decoder.decode(utf8, problems));
  }

  private LocalizedText tooLarge() {
    return WireTexts.say("large.document", "most", maxBytes);
  }

  /** How many bytes to read of so many: one more than allowed is enough to refuse them. */
  private int limitFor(long size) {
    return (int) Math.min(Math.max(size, 1), maxBytes) + 1;
  }
}
