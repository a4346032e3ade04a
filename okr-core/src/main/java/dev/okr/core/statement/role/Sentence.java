package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.FigureScanner;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.Lexicon;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with its cues, its clauses, and its figures.
 *
 * @param text the text in its folded form
 * @param cues the words of the lexicon in it, in their order
 * @param all all figures as the scanner read them, names among them
 * @param figures those that are not names, with what is known of them so far
 * @param clauses where its clauses begin and end
 */
public record Sentence(
    NormalText text,
    List<Cue> cues,
    List<FigureMention> all,
    List<FigureMention> figures,
    Clauses clauses) {

  private static final List<String> LEADS =
      List.of("so that ", "ensure that ", "ensure ", "make sure that ", "make sure ");

  /** Keeps copies of the lists. */
  public Sentence {
    cues = List.copyOf(cues);
    all = List.copyOf(all);
    figures = List.copyOf(figures);
  }

  /** Reads a text: its words, its figures, and the part that each figure plays. */
  public static Sentence parse(NormalText text, Lexicon lexicon) {
    List<Cue> cues = lexicon.trie().cues(text).stream().filter(cue -> !heading(text, cue)).toList();
    List<FigureMention> all = FigureScanner.figures(text, lexicon.trie(), cues);
    List<FigureMention> figures = all.stream().filter(f -> !f.is(Trait.NAME)).toList();
    Sentence read = new Sentence(text, cues, all, figures, new Clauses(text, cues));
    Sentence marked = read.with(new Marks(read)::apply).with(new Negations(read)::apply);
    Sentence paired = Pairs.joined(marked.with(new TimeSubjects(marked)::apply));
    return NoneOver.resolved(Breakdown.resolved(Roles.assigned(paired)));
  }

  /** "Support: first reply in 90 minutes": what it is about, and no verb. */
  private static boolean heading(NormalText text, Cue cue) {
    return cue.kind().isVerb()
        && text.at(cue.end()) == ':'
        && text.latinAt(cue.start())
        && text.fragment(0, cue.start()).isBlank();
  }

  /** The same with each figure as it becomes. */
  Sentence with(UnaryOperator<FigureMention> change) {
    return with(figures.stream().map(change).toList());
  }

  Sentence with(List<FigureMention> others) {
    return new Sentence(text, cues, all, others, clauses);
  }

  /** Whether a word of the sentence is so. */
  public boolean anyCue(Predicate<Cue> is) {
    return firstCue(is) != null;
  }

  /** The first word of the sentence that is so; nothing where none is. */
  public @Nullable Cue firstCue(Predicate<Cue> is) {
    for (Cue cue : cues) {
      if (is.test(cue)) {
        return cue;
      }
    }
    return null;
  }

  /** The figures that may state an end; the weak ones only where there is no other. */
  public List<FigureMention> ends() {
    List<FigureMention> ends =
        figures.stream().filter(f -> !f.fallback() && (ends(f) || f.role() == Role.HIGH)).toList();
    return ends.isEmpty() ? figures.stream().filter(f -> f.fallback() && ends(f)).toList() : ends;
  }

  private static boolean ends(FigureMention f) {
    return f.role() == Role.END || f.role() == Role.CHANGE;
  }

  public int clauseStart(int at, int level) {
    return clauses.start(at, level);
  }

  /** Where the clause around a place begins, behind "so that" and "ensure that". */
  int saidFrom(int at) {
    int clause = clauseStart(at, 2);
    int colon = text.fragment(clause, at).lastIndexOf(':');
    int from = text.skipBlanks(colon < 0 ? clause : clause + colon + 1);
    for (String lead : LEADS) {
      if (text.startsWith(from, lead)) {
        return from + lead.length();
      }
    }
    return from;
  }

  public int clauseEnd(int at, int level) {
    return clauses.end(at, level);
  }

  boolean clauseBegins(int at) {
    return clauses.beginsAt(at);
  }

  public boolean inBrackets(int i) {
    return clauses.inBrackets(i);
  }

  public boolean inFigure(Cue cue) {
    return all.stream().anyMatch(f -> cue.start() < f.end() && cue.end() > f.start());
  }

  public boolean stopBetween(int from, int to) {
    return anyCue(cue -> cue.within(from, to) && cue.kind() == Kind.STOP);
  }

  public boolean opensText(Cue cue) {
    return text.fragment(0, cue.start()).isBlank();
  }

  boolean nothingBefore(int at) {
    return !anyCue(cue -> cue.start() < at && (cue.kind().isNoun() || cue.kind().isVerb()));
  }

  /** "loyalty card": the word only describes what stands behind it. */
  public boolean wordFollows(Cue noun) {
    int p = noun.end() + 1;
    if (text.at(noun.end()) != ' ' || !text.latinAt(p)) {
      return false;
    }
    if (anyCue(cue -> cue.start() == p)) {
      return false;
    }
    return !text.startsWith(p, "and ") && !text.startsWith(p, "or ");
  }

  public boolean slogan() {
    return anyCue(
        cue ->
            cue.kind() == Kind.VAGUE
                || cue.kind() == Kind.FAKE
                || cue.kind() == Kind.TURN
                || cue.kind() == Kind.UP
                || cue.kind() == Kind.DOWN);
  }

  /** "Alarm to action", "Quotes on time": what a small word follows is no verb with an object. */
  public boolean stopAt(int at) {
    return anyCue(cue -> cue.start() == at && cue.kind() == Kind.STOP);
  }
}
