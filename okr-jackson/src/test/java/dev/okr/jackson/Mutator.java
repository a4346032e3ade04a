package dev.okr.jackson;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Breaks documents: bytes, tokens, pieces of other documents. The same seed, the same documents.
 */
final class Mutator {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "null",
          "true",
          "-",
          "1E+1000000000",
          "0.1e-19",
          "NaN",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\uFEFF",
          "😀",
          "公司",
          "\r\n",
          "\n",
          "\t",
          "//",
          "#",
          "\"id\":\"O1\",",
          "\"kind\":\"done\",",
          "\"kind\":null,",
          "\"extensions\":{},",
          "\"target\":{\"kind\":\"fromTo\"},",
          "{\"keyResult\":\"K\"}",
          "[[[[[[[[",
          "{\"a\":",
          "99999999999999999999",
          "-0.000",
          "\"2026-02-30\"",
          "\"9999-12-31\"",
          "&a ",
          "*a ",
          "- ",
          "? ",
          "| ",
          "!!binary ",
          "%YAML 1.1\n",
          "---\n",
          "<<: ");

  private final Random random;
  private final byte[] whole;
  private final List<byte[]> parts;

  /** Breaks a whole document, and puts parts of documents where they don't belong. */
  Mutator(long seed, byte[] whole, List<byte[]> parts) {
    this.random = new Random(seed);
    this.whole = whole;
    this.parts = parts;
  }

  /** Another document, one to eight steps from the whole one or from a part. */
  byte[] next() {
    byte[] document = random.nextInt(8) == 0 ? any() : whole;
    int steps = 1 + random.nextInt(8);
    for (int i = 0; i < steps; i++) {
      document = mutated(document);
    }
    return document;
  }

  private byte[] any() {
    return parts.get(random.nextInt(parts.size()));
  }

  private byte[] mutated(byte[] document) {
    int at = random.nextInt(document.length + 1);
    int length = Math.min(1 + random.nextInt(1 + random.nextInt(40)), document.length - at);
    return switch (random.nextInt(8)) {
      case 0 -> spliced(document, at, 0, piece());
      case 1 -> spliced(document, at, length, new byte[0]);
      case 2 -> spliced(document, at, length, piece());
      case 3 -> spliced(document, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
      case 4 -> spliced(document, at, document.length - at, new byte[0]);
      case 5 -> spliced(document, at, 0, slice(document));
      case 6 -> spliced(document, at, length, slice(any()));
      default -> spliced(document, tokenStart(document, at), 0, slice(any()));
    };
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] slice(byte[] of) {
    int from = random.nextInt(of.length + 1);
    int length = Math.min(random.nextInt(120), of.length - from);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(of, from, length);
    return out.toByteArray();
  }

  private static int tokenStart(byte[] document, int from) {
    int at = Math.min(from, document.length - 1);
    while (at > 0 && document[at] != ',' && document[at] != '{' && document[at] != '[') {
      at--;
    }
    return Math.max(0, at);
  }

  private static byte[] spliced(byte[] document, int at, int removed, byte[] added) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(document, 0, at);
    out.writeBytes(added);
    out.write(document, at + removed, document.length - at - removed);
    return out.toByteArray();
  }
}
