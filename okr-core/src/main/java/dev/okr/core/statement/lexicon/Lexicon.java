package dev.okr.core.statement.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of a reader, ready to be looked up. */
public final class Lexicon {
  private static final List<String> FILES =
      List.of(
          "outcomes.txt",
          "own-work.txt",
          "people-and-places.txt",
          "fake.txt",
          "verbs.txt",
          "marks.txt",
          "units.txt",
          "names.txt");

  private final List<LexiconEntry> entries;
  private final Trie trie;

  private Lexicon(List<LexiconEntry> entries) {
    this.entries = List.copyOf(entries);
    this.trie = new Trie(this.entries);
  }

  /** The words of the files beside this class. */
  public static Lexicon standard() {
    List<LexiconEntry> entries = new ArrayList<>();
    for (String file : FILES) {
      entries.addAll(LexiconParser.parse(resource(file), file));
    }
    return new Lexicon(entries);
  }

  /** These words and those of a text. */
  public Lexicon plus(String text) {
    List<LexiconEntry> all = new ArrayList<>(entries);
    all.addAll(LexiconParser.parse(text, "lexicon"));
    return new Lexicon(all);
  }

  /** The number of entries, inflected forms included. */
  public int size() {
    return entries.size();
  }

  public Trie trie() {
    return trie;
  }

  private static String resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a word list is missing from the jar (" + name + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
