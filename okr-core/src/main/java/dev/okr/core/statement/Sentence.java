package dev.okr.core.statement;

import java.util.ArrayList;
import java.util.List;

/** A text with its cues, its clauses, and its figures in their roles. */
final class Sentence {
  final NormalText text;
  final List<Cue> cues;
  final List<Figure> all;

  /** The figures that are not names. */
  final List<Figure> figures;

  private final Clauses clauses;

  private Sentence(NormalText text, List<Cue> cues, List<Figure> all) {
    this.text = text;
    this.cues = cues;
    this.all = all;
    this.figures = new ArrayList<>();
    for (Figure f : all) {
      if (!f.name) {
        figures.add(f);
      }
    }
    this.clauses = new Clauses(text, cues);
  }

  static Sentence parse(NormalText text, StatementLexicon lexicon) {
    List<Cue> cues = lexicon.trie().cues(text);
    List<Figure> figures = new FigureScanner(text, lexicon.trie(), cues).scan();
    Sentence s = new Sentence(text, cues, figures);
    Marks marks = new Marks(s);
    Negations negations = new Negations(s);
    for (Figure f : s.figures) {
      marks.before(f);
      marks.after(f);
      negations.apply(f);
    }
    new TimeSubjects(s).apply();
    new Pairs(s, new Bands(s)).find();
    Conditions conditions = new Conditions(s);
    Thresholds thresholds = new Thresholds(s, new Verbs(s, new Surroundings(s)), conditions);
    new Roles(s, conditions, thresholds, new Changes(s)).assign();
    return s;
  }

  int clauseStart(int at, int level) {
    return clauses.start(at, level);
  }

  int clauseEnd(int at, int level) {
    return clauses.end(at, level);
  }

  boolean clauseBegins(int at) {
    return clauses.beginsAt(at);
  }

  boolean inBrackets(int i) {
    return clauses.inBrackets(i);
  }
}
