package dev.okr.core.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Who acts behind a count or a share: "500 people take the pledge" happens outside, "4 colleagues
 * complete the course" and "2 videos reach the top ten" are the team's own doing. Told by the place
 * of the verb behind its subject, so that neither has to be in a list.
 */
final class Actors {
  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> HAVE = Set.of("have", "has");
  private static final Set<String> MODAL = Set.of("can", "will", "could", "would", "do", "does");

  /** What only stands behind a verb, or begins its object. */
  private static final Set<String> BEHIND =
      Set.of(
          "a", "an", "the", "their", "our", "its", "us", "we", "it", "them", "that", "this", "on",
          "about", "to", "in", "into", "at", "with", "for", "from", "by", "part", "more", "less",
          "out", "up", "every", "each", "all", "one", "two", "again", "back", "new", "and", "or",
          "as", "than");

  private static final Set<String> PREPOSITIONS =
      Set.of("of", "in", "on", "at", "from", "with", "for", "to", "by", "across", "among", "per");

  /** Those whose doings are the team's own. */
  private static final Set<String> INSIDERS =
      Set.of(
          "team",
          "teams",
          "teammates",
          "colleagues",
          "staff",
          "squad",
          "squads",
          "crew",
          "engineers",
          "reps",
          "analysts",
          "designers",
          "employees",
          "department",
          "departments",
          "our");

  /** What people say of us is theirs, whoever they are. */
  private static final Set<String> SAY =
      Set.of(
          "say",
          "says",
          "report",
          "reports",
          "agree",
          "agrees",
          "feel",
          "feels",
          "rate",
          "rates",
          "tell",
          "tells",
          "confirm",
          "confirms",
          "state",
          "states",
          "recommend",
          "think",
          "believe");

  private static final List<String> SAID =
      List.of(
          "say that ",
          "says that ",
          "report that ",
          "reports that ",
          "agree that ",
          "tell us that ",
          "confirm that ",
          "confirms that ",
          "feel that ",
          "state that ",
          "shows that ",
          "show that ");

  private static final Set<String> FINISHED =
      Set.of("complete", "completed", "finish", "attend", "pass");

  private static final Set<String> GIVE =
      Set.of("make", "do", "have", "give", "devote", "write", "keep");

  private static final Set<String> CAUSED =
      Set.of(
          "get", "bring", "persuade", "convince", "encourage", "inspire", "help", "lead", "move");

  private static final Set<String> PUBLIC =
      Set.of(
          "people", "participants", "residents", "citizens", "pupils", "students", "volunteers",
          "households", "women", "men", "visitors", "users", "customers", "members");

  private static final Set<String> CLAUSES = Set.of("if", "when", "because", "unless", "once", "so");

  /** Participles without "-ed": what is done to the subject, and not what it does. */
  private static final Set<String> PAST =
      Set.of(
          "paid", "sent", "met", "held", "made", "won", "lost", "sold", "built", "done", "kept",
          "left", "found", "bought", "written", "taken", "given", "seen", "read", "drawn", "set");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sentence s;
  private final NormalText text;

  Actors(Sentence s) {
    this.s = s;
    this.text = s.text;
  }

  /** Whether a phrase names one's own people. */
  static boolean inside(String phrase) {
    StringTokenizer words = new StringTokenizer(phrase, " ,.;:()/-");
    while (words.hasMoreTokens()) {
      if (INSIDERS.contains(words.nextToken())) {
        return true;
      }
    }
    return false;
  }

  private record Word(int start, int end, String form) {}

  /** What a count or share measures, told by who acts behind it; null if nobody visibly does. */
  @Nullable Measured behind(Figure f) {
    int end = s.clauseEnd(f.last(), 2);
    if (text.startsWith(end, " and ") && NormalText.isDigit(text.at(end + 5))) {
      // "25 guides, and 80 friends of the network are engaged"
      end = s.clauseEnd(end + 5, 2);
    }
    List<Word> words = words(f.tail, end);
    int verb = verb(words);
    if (verb < 0 && words.size() > 1 && caused(f)) {
      int last = words.size() - 1;
      Cue done = verbAt(words.get(last));
      if (done != null && done.kind() == Kind.TASK && done.entry().form() == Entry.Form.PAST) {
        return Measured.own(done);
      }
      if (plural(words.get(last - 1).form)
          && nounAt(words.get(last)) == null
          && !inside(text.fragment(f.tail, words.get(last).start))) {
        return Measured.outcome(null);
      }
    }
    if (verb < 0) {
      Measured passive = done(words);
      return passive != null ? passive : brought(words, f) ? Measured.outcome(null) : null;
    }
    if (SAY.contains(words.get(verb).form)) {
      return Measured.outcome(null);
    }
    boolean inside = false;
    Cue subject = null;
    for (int i = 0; i < verb; i++) {
      String form = words.get(i).form;
      inside |= INSIDERS.contains(form);
      if (i > 0 && PREPOSITIONS.contains(form)) {
        break;
      }
      Cue noun = nounAt(words.get(i));
      subject = noun == null && !form.equals("of") ? null : noun != null ? noun : subject;
    }
    Word word = words.get(verb);
    if (BE.contains(word.form) || HAVE.contains(word.form)) {
      int next = verb + 1;
      while (next < words.size()
          && (words.get(next).form.endsWith("ly") || words.get(next).form.equals("been"))) {
        next++;
      }
      if (next >= words.size()) {
        return null;
      }
      Word told = words.get(next);
      boolean passive = BE.contains(word.form) && !told.form.endsWith("ing");
      boolean owns = HAVE.contains(word.form) && BEHIND.contains(told.form);
      if (owns
          || (passive
              && (verbAt(told) != null
                  || stative(told)
                  || (subject != null && subject.kind() == Kind.OWN)))) {
        return null;
      }
      word = told;
    }
    Cue done = verbAt(word);
    if (HAVE.contains(words.get(verb).form) && done == null && held(words, verb)) {
      return Measured.own(null);
    }
    boolean all = f.dimension == Dimension.PERCENT && f.value.compareTo(HUNDRED) == 0;
    if (all
        && subject != null
        && subject.entry().isMetric()
        && !(done != null && done.kind() == Kind.SERVICE)
        && verb + 1 < words.size()) {
      return Measured.own(subject);
    }
    if (subject != null && subject.kind() == Kind.OWN && !subject.entry().person()) {
      return done != null && done.kind() == Kind.SERVICE ? null : Measured.own(subject);
    }
    boolean task = done != null && done.kind() == Kind.TASK;
    boolean own = ownBehind(word.end, f);
    if (own
        && subject == null
        && f.dimension == Dimension.PERCENT
        && !people(words.get(verb - 1).form)) {
      return Measured.own(done);
    }
    if (inside) {
      return task || (own && GIVE.contains(word.form)) ? Measured.own(done) : null;
    }
    if (task
        && own
        && subject != null
        && subject.kind() == Kind.NEUTRAL
        && FINISHED.contains(word.form)
        && !PUBLIC.contains(subject.entry().term())) {
      return Measured.own(done);
    }
    return Measured.outcome(subject);
  }

  /** "100% of sales staff certified": what is done to one's own. */
  private @Nullable Measured done(List<Word> words) {
    boolean inside = false;
    for (Word word : words) {
      Cue done = verbAt(word);
      if (inside
          && done != null
          && done.kind() == Kind.TASK
          && done.entry().form() == Entry.Form.PAST) {
        return Measured.own(done);
      }
      if (PREPOSITIONS.contains(word.form) && !word.form.equals("of")) {
        return null;
      }
      inside |= INSIDERS.contains(word.form);
    }
    return null;
  }

  /** "Shift leads say that 60% of ...". */
  boolean said(Figure f) {
    int from = s.clauseStart(f.start, 2);
    String before = text.fragment(from, f.start);
    return SAID.stream().anyMatch(before::contains);
  }

  private boolean caused(Figure f) {
    List<Word> before = words(s.clauseStart(f.start, 2), f.start);
    return !before.isEmpty()
        && (CAUSED.contains(before.get(0).form) || before.get(0).form.equals("have"));
  }

  /** "Get 60% of shops to upgrade": what we want others to do. */
  private boolean brought(List<Word> words, Figure f) {
    List<Word> before = words(s.clauseStart(f.start, 2), f.start);
    if (before.isEmpty() || !CAUSED.contains(before.get(0).form)) {
      return false;
    }
    boolean inside = false;
    for (int i = 1; i + 1 < words.size(); i++) {
      inside |= INSIDERS.contains(words.get(i - 1).form);
      if (words.get(i).form.equals("to") && verbAt(words.get(i + 1)) != null) {
        return !inside;
      }
    }
    return false;
  }

  /** "All clients have a strategy session held or booked": it is done for them. */
  private boolean held(List<Word> words, int verb) {
    for (int i = verb + 2; i < words.size(); i++) {
      Cue done = verbAt(words.get(i));
      if (done != null && done.kind() == Kind.TASK && done.entry().form() == Entry.Form.PAST) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPublic(List<Word> words, int verb) {
    for (Word word : words.subList(0, verb)) {
      if (PUBLIC.contains(word.form)) {
        return true;
      }
    }
    return false;
  }

  private boolean stative(Word word) {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.STATIVE && cue.start() <= word.start && cue.end() >= word.end) {
        return true;
      }
    }
    return false;
  }

  /** "15 grants for pilots": a count of things nobody outside is or does. */
  boolean things(Figure f) {
    Word head = null;
    for (Word word : words(f.tail, s.clauseEnd(f.last(), 2))) {
      if (PREPOSITIONS.contains(word.form) || word.form.equals("or") || word.form.equals("and")) {
        break;
      }
      head = word;
    }
    if (head == null || head.form.length() < 4 || !head.form.endsWith("s")) {
      return false;
    }
    return !people(head.form);
  }

  private static boolean people(String plural) {
    return OUTSIDE.stream().anyMatch(plural::endsWith);
  }

  /** Endings of people, and of what people do. */
  private static final List<String> OUTSIDE =
      List.of(
          "ers", "ors", "ists", "ees", "icants", "ipants", "dants", "tants", "nants", "chants",
          "ents", "ians", "views", "visits", "loads", "stars", "ups", "tions", "ages", "ists",
          "als", "nes", "bes");

  private int verb(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0
          && (BE.contains(word.form) || HAVE.contains(word.form) || MODAL.contains(word.form))) {
        return i;
      }
      if (i > 0
          && plural(words.get(i - 1).form)
          && !PREPOSITIONS.contains(word.form)
          && finite(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean plural(String form) {
    return (form.endsWith("s") && !form.endsWith("ss"))
        || form.equals("people")
        || form.equals("staff")
        || form.equals("women")
        || form.equals("men");
  }

  /**
   * A word right behind a plural that is no noun of the lists: "take the", "write about", "using".
   */
  private boolean finite(List<Word> words, int i) {
    Word word = words.get(i);
    Cue listed = verbAt(word);
    if (word.form.endsWith("ing") && word.form.length() > 5) {
      return nounAt(word) == null;
    }
    if (PAST.contains(word.form)
        || word.form.endsWith("ed")
        || word.form.endsWith("ly")
        || (BEHIND.contains(word.form) && listed == null)) {
      return false;
    }
    if (SAY.contains(word.form)) {
      return true;
    }
    if (listed != null) {
      return listed.entry().form() == Entry.Form.BASE
          && (nounAt(word) == null
              || (i + 1 < words.size() && BEHIND.contains(words.get(i + 1).form)));
    }
    boolean unknown = true;
    for (Cue cue : s.cues) {
      unknown &= cue.end() <= word.start || cue.start() >= word.end;
    }
    return unknown && i + 1 < words.size() && BEHIND.contains(words.get(i + 1).form);
  }

  private @Nullable Cue nounAt(Word word) {
    for (Cue cue : s.cues) {
      if (cue.kind().isNoun() && cue.start() <= word.start && cue.end() >= word.end) {
        return cue;
      }
    }
    return null;
  }

  private @Nullable Cue verbAt(Word word) {
    for (Cue cue : s.cues) {
      if ((cue.kind() == Kind.TASK || cue.kind() == Kind.SERVICE || cue.kind() == Kind.WEAK)
          && cue.start() == word.start
          && cue.end() >= word.end) {
        return cue;
      }
    }
    return null;
  }

  private boolean ownBehind(int from, Figure f) {
    int end = s.clauseEnd(f.last(), 2);
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.OWN && cue.start() >= from && cue.end() <= end && !s.inBrackets(cue.start())) {
        return true;
      }
    }
    return false;
  }

  private List<Word> words(int from, int to) {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (text.at(i) == '(') {
        while (i < to && text.at(i) != ')') {
          i++;
        }
      }
      int start = i;
      while (i < to && NormalText.isLatin(text.at(i))) {
        i++;
      }
      if (i > start && CLAUSES.contains(text.fragment(start, i))) {
        break;
      }
      if (i > start) {
        words.add(new Word(start, i, text.fragment(start, i)));
      } else {
        i++;
      }
    }
    return words;
  }
}
