package dev.okr.core.statement.text;

import java.util.List;
import java.util.Set;

/** Lists of words that the code knows, written with a comma between two of them. */
public final class WordLists {
  private WordLists() {}

  public static List<String> list(String words) {
    return List.of(words.split(",", -1));
  }

  public static Set<String> set(String words) {
    return Set.of(words.split(",", -1));
  }
}
