package dev.okr.core.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words of one kind, from a resource with one entry a line and comments behind {@code #}. Latin
 * words are found as whole words, Chinese ones anywhere.
 */
final class Lexicon {

  private final List<String> words;

  private Lexicon(List<String> words) {
    this.words = words;
  }

  static Lexicon load(String resource) {
    List<String> words = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comment = line.indexOf('#');
        String word = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!word.isEmpty()) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Lexicon(List.copyOf(words));
  }

  /** The first entry that the text contains; empty if none. */
  String find(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (contains(lower, word)) {
        return word;
      }
    }
    return "";
  }

  boolean isIn(String text) {
    return !find(text).isEmpty();
  }

  private static boolean contains(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isBoundary(text, at - 1, word.charAt(0))
          && isBoundary(text, at + word.length(), word.charAt(word.length() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a Latin word ends there: what stands at the place isn't a Latin letter. */
  private static boolean isBoundary(String text, int at, char edge) {
    return !isLatin(edge) || at < 0 || at >= text.length() || !isLatin(text.charAt(at));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
