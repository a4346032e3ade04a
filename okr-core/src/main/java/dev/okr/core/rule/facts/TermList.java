package dev.okr.core.rule.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Words of one kind, from a resource with one entry a line and comments behind {@code #}. Latin
 * words are found as whole words, Chinese ones anywhere, whatever their case.
 */
public final class TermList {

  private final BitSet firsts = new BitSet();
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private TermList(List<String> words) {
    for (String word : words) {
      char first = word.charAt(0);
      firsts.set(first);
      firsts.set(Character.toUpperCase(first));
      byFirst.computeIfAbsent(first, any -> new ArrayList<>()).add(word);
    }
    byFirst
        .values()
        .forEach(
            same -> same.sort(Comparator.comparing(String::length, Comparator.reverseOrder())));
  }

  public static TermList load(Class<?> beside, String resource) {
    List<String> words = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
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
    return new TermList(words);
  }

  public boolean isIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (lengthAt(text, at) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with a word of this lexicon, behind white space at most. */
  public boolean isAtStart(String text) {
    String stripped = text.stripLeading();
    return !stripped.isEmpty() && lengthAt(stripped, 0) > 0;
  }

  /** Whether the whole text is a word of this lexicon. */
  public boolean isWhole(String text) {
    return !text.isEmpty() && lengthAt(text, 0) == text.length();
  }

  /** The text with a blank in the place of each word of this lexicon, the longest that fits. */
  public String blankedIn(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = lengthAt(text, at);
      out.append(length > 0 ? ' ' : text.charAt(at));
      at += Math.max(1, length);
    }
    return out.toString();
  }

  /** How long the longest word is that stands at a place of the text; 0 if none does. */
  private int lengthAt(String text, int at) {
    if (!firsts.get(text.charAt(at)) || !isBoundary(text, at - 1, text.charAt(at))) {
      return 0;
    }
    for (String word : byFirst.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
      if (text.regionMatches(true, at, word, 0, word.length())
          && isBoundary(text, at + word.length(), word.charAt(word.length() - 1))) {
        return word.length();
      }
    }
    return 0;
  }

  /** Whether a Latin word ends there: what stands at the place isn't a Latin letter. */
  private static boolean isBoundary(String text, int at, char edge) {
    return !isLatin(edge) || at < 0 || at >= text.length() || !isLatin(text.charAt(at));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
