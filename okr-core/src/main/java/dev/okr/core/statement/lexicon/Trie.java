package dev.okr.core.statement.lexicon;

import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All terms of a lexicon, to be matched at a place of a text in one walk. */
public final class Trie {
  private static final class Node {
    char[] keys = new char[0];
    Node[] next = new Node[0];
    LexiconEntry[] entries = new LexiconEntry[0];

    @Nullable Node child(char c) {
      int i = Arrays.binarySearch(keys, c);
      return i < 0 ? null : next[i];
    }

    Node childOrNew(char c) {
      int i = Arrays.binarySearch(keys, c);
      if (i >= 0) {
        return next[i];
      }
      int at = -i - 1;
      char[] k = new char[keys.length + 1];
      Node[] n = new Node[keys.length + 1];
      System.arraycopy(keys, 0, k, 0, at);
      System.arraycopy(next, 0, n, 0, at);
      k[at] = c;
      n[at] = new Node();
      System.arraycopy(keys, at, k, at + 1, keys.length - at);
      System.arraycopy(next, at, n, at + 1, keys.length - at);
      keys = k;
      next = n;
      return n[at];
    }

    void put(LexiconEntry entry) {
      for (int i = 0; i < entries.length; i++) {
        if (entries[i].kind() == entry.kind()) {
          // a written form wins over a derived one of the same section, a later over an earlier
          if (entry.form() == LexiconEntry.Form.BASE
              || entries[i].form() != LexiconEntry.Form.BASE) {
            entries[i] = entry;
          }
          return;
        }
      }
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }
  }

  private final Node root = new Node();

  public Trie(List<LexiconEntry> entries) {
    for (LexiconEntry entry : entries) {
      Node node = root;
      for (int i = 0; i < entry.term().length(); i++) {
        node = node.childOrNew(entry.term().charAt(i));
      }
      node.put(entry);
    }
  }

  /** The longest entry of one of some kinds that begins exactly at a place; no boundary before. */
  public @Nullable Cue longest(NormalText text, int at, long kinds) {
    Cue found = null;
    Node node = root.child(text.at(at));
    for (int i = at + 1; node != null; i++) {
      if (node.entries.length > 0 && endsWord(text, i)) {
        for (LexiconEntry entry : node.entries) {
          if (entry.kind().in(kinds)) {
            found = new Cue(at, i, entry);
          }
        }
      }
      if (i >= text.length()) {
        break;
      }
      node = node.child(text.at(i));
    }
    return found;
  }

  private static boolean beginsWord(NormalText text, int i) {
    char c = text.at(i);
    char before = text.at(i - 1);
    if (NormalText.isLatin(c)) {
      return !NormalText.isLatin(before) && !NormalText.isDigit(before);
    }
    return !NormalText.isDigit(c)
        || (!NormalText.isDigit(before) && before != '.' && !NormalText.isLatin(before));
  }

  private static boolean endsWord(NormalText text, int end) {
    char c = text.at(end - 1);
    char after = text.at(end);
    if (NormalText.isLatin(c)) {
      return !NormalText.isLatin(after);
    }
    return !NormalText.isDigit(c)
        || (!NormalText.isDigit(after)
            && !(after == '.' && NormalText.isDigit(text.at(end + 1)))
            && after != '%');
  }

  /**
   * A direction in one character (升, 降), or a soft one (提前), needs its level or figure: 晋升, 下降率 and
   * 提前完成 say nothing. A verb that ends in "to" takes another verb: "unplanned work to 15%" has
   * none.
   */
  private static boolean stands(NormalText text, int start, int end, LexiconEntry entry) {
    if (entry.kind().isVerb()
        && entry.term().endsWith(" to")
        && NormalText.isDigit(text.next(end))) {
      return false;
    }
    if ((end - start > 1 && !entry.soft())
        || (entry.kind() != Kind.UP && entry.kind() != Kind.DOWN)
        || !NormalText.isHan(text.at(start))) {
      return true;
    }
    int p = text.at(end) == ' ' ? end + 1 : end;
    char c = text.at(p);
    return NormalText.isDigit(c) || (c != 0 && "至到为了成约近一二两三四五六七八九十$¥+-".indexOf(c) >= 0);
  }

  /** "A report on data": behind an article two words are no verb, "report on". */
  private static boolean isNoun(NormalText text, int start, LexiconEntry entry) {
    return entry.form() == LexiconEntry.Form.BASE
        && entry.term().indexOf(' ') > 0
        && (text.startsWith(start - 3, " a ")
            || text.startsWith(start - 4, " an ")
            || text.startsWith(start - 5, " the ", " our "));
  }

  /**
   * All cues, by start; a cue inside a longer one, or cut by an earlier longer one, is left out.
   */
  public List<Cue> cues(NormalText text) {
    List<Cue> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      if (c == ' ' || !beginsWord(text, i)) {
        continue;
      }
      int first = all.size();
      Node node = root.child(c);
      for (int j = i + 1; node != null; j++) {
        if (node.entries.length > 0 && endsWord(text, j)) {
          int longer = first;
          for (LexiconEntry entry : node.entries) {
            if (entry.kind() != Kind.UNIT
                && entry.kind() != Kind.MULTIPLIER
                && stands(text, i, j, entry)
                && !(entry.kind().isVerb() && isNoun(text, i, entry))) {
              all.add(longer++, new Cue(i, j, entry));
            }
          }
        }
        if (j >= text.length()) {
          break;
        }
        node = node.child(text.at(j));
      }
    }
    List<Cue> kept = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Cue cue : all) {
      boolean same = cue.start() == start && cue.end() == end;
      if (!same && cue.start() < end) {
        boolean inside = cue.end() <= end;
        if (inside || end - start >= cue.end() - cue.start()) {
          continue;
        }
      }
      kept.add(cue);
      if (!same) {
        start = cue.start();
        end = cue.end();
      }
    }
    return kept;
  }
}
