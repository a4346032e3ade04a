package dev.okr.jackson.internal.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.error.Location;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.JsonText;
import dev.okr.core.wire.document.SourceText;
import dev.okr.core.wire.document.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML as the JSON that it means, with the place in the YAML of every token. */
public final class YamlDocument implements SourceText {

  /** The longest document, in characters. */
  private static final int MAX_LENGTH = 100_000_000;

  private static final LocalizedText LONG_DOCUMENT =
      YamlComplaint.TEXTS.get("long-document", "most", MAX_LENGTH);
  private static final LocalizedText LONG_LINE =
      YamlComplaint.TEXTS.get("long-line", "most", Limits.TEXT);

  private final ByteArrayOutputStream json = new ByteArrayOutputStream();
  private final BitSet plain = new BitSet();
  private int[] offsets = new int[64];
  private int[] lines = new int[64];
  private int[] columns = new int[64];
  private int count;
  private byte[] bytes = {};

  private YamlDocument() {}

  /** The document that the YAML is, or {@code null} where a problem was added. */
  public static @Nullable YamlDocument read(byte[] utf8, JsonFactory factory, Problems problems) {
    int start = JsonText.afterMark(utf8, utf8.length);
    int invalid = Utf8.firstInvalid(utf8, start, utf8.length);
    int control = invalid < 0 ? firstControl(utf8, start) : -1;
    if (invalid >= 0) {
      problems.add(ProblemCode.ENCODING, location(utf8, start, invalid));
    } else if (control >= 0) {
      problems.add(
          ProblemCode.MALFORMED_YAML,
          location(utf8, start, control),
          "detail",
          YamlComplaint.CONTROL_CHARACTER,
          "found",
          Character.toString(utf8[control]));
    } else if (Utf8.characters(utf8, start, utf8.length) > MAX_LENGTH) {
      problems.add(ProblemCode.TOO_LARGE, Location.WHOLE, "detail", LONG_DOCUMENT);
    } else {
      YamlDocument document = new YamlDocument();
      if (document.translate(new YamlText(utf8, start), factory, problems)) {
        document.bytes = document.json.toByteArray();
        return document;
      }
    }
    return null;
  }

  private boolean translate(YamlText text, JsonFactory factory, Problems problems) {
    try (JsonGenerator out = factory.createGenerator(json)) {
      return new YamlTranslation(text, out, this, problems).run();
    } catch (YamlText.TooLong tooLong) {
      problems.add(ProblemCode.TOO_LARGE, location(text.getMark()), "detail", LONG_LINE);
    } catch (YAMLException failure) {
      boolean isMarked = failure instanceof MarkedYAMLException;
      Mark mark = isMarked ? ((MarkedYAMLException) failure).getProblemMark() : null;
      String message = isMarked ? ((MarkedYAMLException) failure).getProblem() : "";
      problems.add(
          ProblemCode.MALFORMED_YAML,
          location(mark == null ? text.getMark() : mark),
          "detail",
          YamlComplaint.of(message));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is written to memory
    }
    return false;
  }

  private static int firstControl(byte[] utf8, int start) {
    for (int i = start; i < utf8.length; i++) {
      byte b = utf8[i];
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return i;
      }
    }
    return -1;
  }

  private static Location location(byte[] utf8, int start, int offset) {
    int line = JsonText.line(utf8, start, offset);
    return new JsonText(utf8, start, utf8.length, 0)
        .locate("", SourceText.place(line, offset - start));
  }

  static Location location(Mark at) {
    return new Location("", at.getLine() + 1, at.getColumn() + 1);
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int end() {
    return bytes.length;
  }

  /** Notes where the token that will be written next stands in the YAML. */
  void note(Mark at, JsonGenerator out, boolean isPlain) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
      columns = Arrays.copyOf(columns, 2 * count);
    }
    offsets[count] = json.size() + out.getOutputBuffered();
    lines[count] = at.getLine() + 1;
    columns[count] = at.getColumn() + 1;
    plain.set(count, isPlain);
    count++;
  }

  private int token(int offset) {
    int found = Arrays.binarySearch(offsets, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public Location locate(String pointer, long place) {
    int token = token(SourceText.offset(place));
    return token < 0 ? Location.WHOLE : new Location(pointer, lines[token], columns[token]);
  }

  @Override
  public boolean isUntyped() {
    return true;
  }

  @Override
  public boolean isPlainAt(long place) {
    int token = token(SourceText.offset(place));
    return token >= 0 && plain.get(token);
  }
}
