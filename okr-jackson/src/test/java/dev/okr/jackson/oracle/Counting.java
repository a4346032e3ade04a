package dev.okr.jackson.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries are not taken back (section 1, "Not taken back"). */
final class Counting {
  private final List<Entry> looked;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Set<Entry> retracted = new HashSet<>();
  private final Map<Entry, Entry> chains = new HashMap<>();

  private Counting(List<Entry> looked) {
    this.looked = looked;
    looked.forEach(entry -> byId.put(entry.id(), entry));
  }

  /** The entries that count among those that are looked at, in the order of the journal. */
  static List<Entry> of(List<Entry> looked) {
    return new Counting(looked).counting();
  }

  private List<Entry> counting() {
    retract();
    looked.forEach(this::link);
    Map<Entry, Entry> lastOfChain = new HashMap<>();
    for (Entry entry : looked) {
      if (!retracted.contains(entry)) {
        lastOfChain.merge(root(entry), entry, (one, other) -> one.isBefore(other) ? other : one);
      }
    }
    return looked.stream()
        .filter(entry -> !retracted.contains(entry) && entry.equals(lastOfChain.get(root(entry))))
        .toList();
  }

  /** "No retracted entry that is not itself retracted names it": the newest is judged first. */
  private void retract() {
    List<Entry> newestFirst = new ArrayList<>(looked);
    newestFirst.sort(Entry.BY_RECORD.reversed());
    for (Entry entry : newestFirst) {
      if (entry.is("retracted") && !retracted.contains(entry)) {
        Entry named = earlier(entry, entry.text("target"));
        if (named != null) {
          retracted.add(named);
        }
      }
    }
  }

  /**
   * "Whatever corrects one entry, directly or through others, forms one chain with it (a retracted
   * entry links nothing)".
   */
  private void link(Entry entry) {
    if (!entry.has("corrects") || retracted.contains(entry)) {
      return;
    }
    Entry named = earlier(entry, entry.text("corrects"));
    if (named != null && !retracted.contains(named) && !root(entry).equals(root(named))) {
      chains.put(root(entry), root(named));
    }
  }

  private Entry root(Entry entry) {
    Entry root = entry;
    while (chains.containsKey(root)) {
      root = chains.get(root);
    }
    return root;
  }

  /**
   * "A retraction or correction works only on an entry recorded before it"; "closed and reopened
   * can't be retracted".
   */
  private Entry earlier(Entry by, String id) {
    Entry named = byId.get(id);
    boolean works =
        named != null && named.isBefore(by) && !named.is("closed") && !named.is("reopened");
    return works ? named : null;
  }
}
