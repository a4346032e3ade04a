package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares of things: "88% of billing tickets resolved at first contact", 70%的门店店长. The verb, the
 * thing and its predicate tell a service level or a behaviour from a rollout.
 */
final class Proportions {
  private static final Set<String> STATES =
      WordLists.set("keep,have,get,see,win,retain,about,over,only,all,in,with,at,for,now");

  private final Sentence s;
  private final NormalText text;
  private final NounPhrases phrases;

  Proportions(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.phrases = new NounPhrases(s);
  }

  Measurand share(FigureMention f, @Nullable Cue verb, @Nullable Cue metric, List<Cue> after) {
    Cue noun =
        after.isEmpty()
            ? null
            : text.hanAt(after.get(0).start()) ? phrases.chain(after) : phrases.headOf(after);
    Cue head = noun;
    if (metric != null && NounPhrases.strongOutcome(metric) && metric.entry().isMetric()) {
      // "regressions in under 2% of releases"
      head = metric;
      return Measurand.outcome(head);
    }
    if (verb != null && verb.kind() == Kind.TASK) {
      if (verb.entry().rollout()
          || verb.entry().own()
          || noun == null
          || !NounPhrases.strongOutcome(noun)) {
        head = verb;
        return Measurand.own(head);
      }
      return Measurand.outcome(head);
    }
    if (noun != null
        && noun.kind() == Kind.OWN
        && !acts(noun)
        && !(noun.entry().soft() && timely(f))) {
      return Measurand.own(head);
    }
    int end = s.clauseEnd(f.end(), 2);
    boolean outside = noun != null && NounPhrases.strongOutcome(noun);
    for (Cue cue : s.cues()) {
      if (cue.start() < f.end() || cue.end() > end || attributive(cue)) {
        continue;
      }
      if ((cue.kind() == Kind.TASK && cue.entry().rollout() && (!outside || rolledOut(cue)))
          || (!outside
              && ((cue.kind() == Kind.TASK
                      && ownPredicate(cue, f)
                      && !cue.entry().soft()
                      && (cue.entry().own()
                          || cue.entry().form() == LexiconEntry.Form.PAST
                          || text.hanAt(cue.start())))
                  || (cue.kind() == Kind.OWN && !cue.entry().soft())))) {
        if (cue.kind() == Kind.TASK && !cue.entry().rollout() && timely(f)) {
          continue;
        }
        if (noun == null || cue.start() >= noun.end()) {
          if (cue.kind() == Kind.OWN && usedBy(noun, cue)) {
            continue;
          }
          head = cue;
          return Measurand.own(head);
        }
      }
    }
    return Measurand.outcome(head);
  }

  /**
   * "70% of new hires pass probation", "90%的新人通过试用期": people, and what they do; of other things
   * only what stands right behind them, "88% of cycle counts match the system".
   */
  private boolean acts(Cue people) {
    int reach = people.entry().person() ? 12 : 1;
    for (Cue cue : s.cues()) {
      if (cue.start() >= people.end() && cue.start() - people.end() <= reach) {
        if (cue.kind() == Kind.SERVICE) {
          return true;
        }
        if (cue.kind() == Kind.TASK) {
          return false;
        }
      }
    }
    return false;
  }

  /** "90% ... within one working day": a share that is served in time is a service level. */
  boolean timely(FigureMention f) {
    int end = s.clauseEnd(f.end(), 2);
    return s.figures().stream()
        .anyMatch(
            other ->
                other.role() == Role.WINDOW
                    && other.fallback()
                    && other.dimension() == Dimension.TIME
                    && other.start() >= f.end()
                    && other.start() < end
                    && !("day".equals(other.unit())
                        && other.value().compareTo(BigDecimal.TEN) > 0));
  }

  /** "70% of managers use the dashboard every week": behaviour, not rollout. */
  private boolean usedBy(@Nullable Cue noun, Cue own) {
    int from = noun == null ? 0 : noun.end();
    return s.anyCue(
        cue ->
            cue.within(from, own.start())
                && (cue.kind() == Kind.SERVICE
                    || (cue.kind() == Kind.WEAK && cue.entry().term().startsWith("us"))));
  }

  /**
   * "Move 12 of 20 services off the old database": so many of a known list of things, behind one
   * word that is none for how things are and opens the clause.
   */
  boolean ofAList(FigureMention f, List<Cue> after) {
    int from = text.skipBlanks(s.clauseStart(f.start(), 2));
    int end = text.wordEnd(from);
    if (finished(f)) {
      return true;
    }
    boolean moved =
        s.anyCue(
            cue ->
                cue.start() == from
                    && (cue.kind() == Kind.TASK
                        || (cue.kind() == Kind.WEAK && cue.entry().rollout())));
    return (moved || !after.isEmpty())
        && after.stream().noneMatch(NounPhrases::strongOutcome)
        && after.stream().noneMatch(noun -> English.isPublic(noun.entry().term()))
        && text.fragment(f.start(), f.end()).contains(" of ")
        && text.digitAt(f.end() - 1)
        && end > from
        && end + 1 == f.reach()
        && !STATES.contains(text.fragment(from, end));
  }

  /** "On the scheduled day": what only describes the noun behind it. */
  private boolean attributive(Cue cue) {
    return cue.entry().form() == LexiconEntry.Form.PAST
        && text.latinAt(cue.end() + 1)
        && text.endsWith(cue.start() - 2, "the", "a", "an", "its", "their");
  }

  /** "Finish the audit: 9 of 12 departments": how far our own work has come. */
  private boolean finished(FigureMention f) {
    return (text.at(f.reach()) == ':' || text.prev(f.reach()) == ':')
        && text.fragment(f.start(), f.end()).contains(" of ")
        && s.anyCue(
            cue ->
                s.opensText(cue)
                    && (cue.kind() == Kind.TASK
                        || (cue.kind() == Kind.SERVICE
                            && cue.entry().form() == LexiconEntry.Form.BASE
                            && English.FINISH.contains(
                                text.fragment(cue.start(), text.wordEnd(cue.start()))))));
  }

  /** "customers migrated", and not "customers to upgrade". */
  private boolean rolledOut(Cue cue) {
    return cue.entry().form() == LexiconEntry.Form.PAST || text.hanAt(cue.start());
  }

  private boolean ownPredicate(Cue cue, FigureMention f) {
    if (text.hanAt(cue.start())) {
      // one character is a verb only before its figure: 评级, 测温
      return cue.end() - cue.start() > 1;
    }
    if (cue.entry().form() == LexiconEntry.Form.PAST) {
      return true;
    }
    for (Cue other : s.cues()) {
      if (other.kind().isNoun() && other.start() >= f.end() && other.end() == cue.start() - 1) {
        // "60% of plants file timesheets": what they do is behaviour, unless it is our rollout
        return cue.entry().form() != LexiconEntry.Form.GERUND
            && (other.kind() == Kind.OWN || cue.entry().rollout());
      }
    }
    return false;
  }
}
