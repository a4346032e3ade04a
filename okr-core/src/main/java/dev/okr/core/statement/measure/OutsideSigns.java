package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Roles;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs that a figure measures something outside whatever nouns stand beside it: what others do
 * with our things ("downloaded 2,000 times", 论文被引用), say of them ("report that 60%"), or give
 * ("chapters from 25 partners"), and metrics in capitals that no list holds.
 */
final class OutsideSigns {
  /** A metric whose unit nobody told. */
  private static final LexiconEntry ACRONYM = LexiconEntry.unlistedMetric("acronym");

  private static final LexiconEntry SCORE = LexiconEntry.unlistedScore("分");

  private static final List<String> RECEIVED =
      List.of("下载", "浏览", "观看", "播放", "阅读", "点击", "转发", "引用", "点赞");
  private static final List<String> POSITIVE =
      List.of(" positive ", " favourable ", " favorable ", " satisfied ", " good ");
  private static final List<String> SAID =
      WordLists.list(
          "say that ,says that ,report that ,reports that ,agree that ,tell us that ,"
              + "confirm that ,confirms that ,feel that ,state that ,show that ,shows that ");
  private static final List<String> SAY =
      List.of(" say ", " agree ", " feel ", " report that ", " would recommend ");
  private static final List<String> GETS =
      WordLists.list(
          " get a , gets a , get an , gets an , receive a , receives a , earn a , earns a ");
  private static final Set<String> HELP = Set.of("help", "support", "assist", "serve");
  private static final List<String> PERSONS = List.of("人次", "人数", "户数");
  private static final List<String> INSIDE = List.of("培训", "员工", "内部", "参训", "全员");
  private static final List<String> SPANS = List.of("time to ", "time from ", "time between ");
  private static final long LEVEL = Kind.set(Kind.ATLEAST, Kind.ATMOST, Kind.TO, Kind.AT);

  private final Sentence s;
  private final NormalText text;

  OutsideSigns(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** What such a sign says a figure measures; null if there is none. */
  @Nullable Measurand sign(FigureMention f, List<Cue> after) {
    boolean percent = f.dimension() == Dimension.PERCENT;
    boolean single = f.baseline() == null && f.low() == null;
    boolean counted = f.isCount();
    if (f.marked(Kind.BY) && !f.change() && (percent || (counted && single))) {
      // "Petition signed by 50,000 citizens", "Library adopted by three squads"
      String by = text.fragment(f.tail(), s.clauseEnd(f.tail(), 2));
      return counted && English.namesInsiders(by) ? Measurand.own(null) : Measurand.outcome(null);
    }
    if (f.dimension() == Dimension.TIME
        && (theyDo(f) || text.startsWith(f.tail(), " without ", " with no ", " on average"))) {
      return Measurand.outcome(null);
    }
    if (single && (percent || counted) && helped(f)) {
      return Measurand.outcome(null);
    }
    if (f.dimension() == Dimension.COUNT && text.fragment(f.start(), f.end()).endsWith(" stars")) {
      return Measurand.outcome(null);
    }
    if (counted && single && (received(f) || theyDo(f) || thingDoes(f, after) || named(f))) {
      return Measurand.outcome(null);
    }
    if (counted && single && f.role() == Role.END && f.marked(Kind.FROM) && !after.isEmpty()) {
      return Measurand.outcome(after.get(0));
    }
    Cue acronym = after.isEmpty() ? acronym(f) : null;
    acronym = acronym == null ? score(f) : acronym;
    if (acronym != null) {
      return Measurand.outcome(acronym);
    }
    String before = text.fragment(s.clauseStart(f.start(), 2), f.start());
    if (f.dimension() == Dimension.TIME
        && (SPANS.stream().anyMatch(before::contains) || Roles.span(before))) {
      return Measurand.outcome(null);
    }
    boolean said =
        (percent || f.dimension() == Dimension.POINTS)
            && (given(before)
                || sayBehind(f)
                || SAID.stream().anyMatch(before::contains)
                || POSITIVE.stream().anyMatch(word -> text.startsWith(f.tail(), word)));
    boolean persons =
        counted
            && single
            && PERSONS.stream().anyMatch(word -> text.startsWith(f.reach() - word.length(), word))
            && INSIDE.stream().noneMatch(before::contains);
    return said || persons || before.indexOf('被') >= 0 ? Measurand.outcome(null) : null;
  }

  /** "The docs get a helpfulness vote of 80%": others give it. */
  private static boolean given(String before) {
    return GETS.stream()
        .anyMatch(
            verb -> {
              int at = before.indexOf(verb);
              return at > 0 && before.indexOf(" of ", at) > 0;
            });
  }

  /** "Survey: 90% of new hires say ...": whoever they are, it is for them to say. */
  private boolean sayBehind(FigureMention f) {
    String behind = text.fragment(f.tail(), s.clauseEnd(f.tail(), 2)) + " ";
    return behind.startsWith(" of ")
        && SAY.stream().anyMatch(verb -> behind.indexOf(verb) > 4)
        && behind.indexOf(" to ") < 0;
  }

  private boolean received(FigureMention f) {
    int end = blanksBefore(f.reach());
    return (text.fragment(f.start(), f.end()).endsWith(" times") && text.startsWith(end - 2, "ed"))
        || RECEIVED.stream().anyMatch(verb -> text.startsWith(end - verb.length(), verb));
  }

  /** "Users create 50,000 boards a month": people outside, and right behind them what they do. */
  private boolean theyDo(FigureMention f) {
    int from = text.skipBlanks(s.clauseStart(f.start(), 2));
    int who = text.wordEnd(from);
    int does = text.wordEnd(who + 1);
    if (oneDoes(from, f.reach())) {
      return true;
    }
    return does > who + 1
        && text.at(who) == ' '
        && does + 1 == f.reach()
        && English.isPublic(text.fragment(from, who))
        && !English.participle(text.fragment(who + 1, does));
  }

  /** "Our average customer integrates three systems": one of those outside stands for all. */
  private boolean oneDoes(int from, int reach) {
    int end = blanksBefore(reach);
    int does = text.wordStart(end);
    int last = blanksBefore(does);
    return does > from
        && English.isPublic(text.fragment(text.wordStart(last), last))
        && !English.plural(text.fragment(text.wordStart(last), last))
        && English.plural(text.fragment(does, end));
  }

  /** "Support 400 refugees into work", "Help 70% of callers": those outside who are helped. */
  private boolean helped(FigureMention f) {
    int p = text.startsWith(f.tail(), " of ") ? f.tail() + 4 : f.tail() + 1;
    String who = text.fragment(p, text.wordEnd(p));
    return English.plural(who)
        && (English.people(who) || English.isPublic(who))
        && !English.inside(who)
        && s.anyCue(
            cue ->
                s.opensText(cue)
                    && cue.end() == f.reach() - 1
                    && HELP.contains(cue.entry().term()));
  }

  /**
   * "The petition gathers 100k signatures": a subject in the singular, right behind it what it
   * does, and neither is work.
   */
  private boolean thingDoes(FigureMention f, List<Cue> after) {
    int end = blanksBefore(f.reach());
    int does = text.wordStart(end);
    int from = text.skipBlanks(s.clauseStart(f.start(), 2));
    String verb = text.fragment(does, end);
    if (does <= from || verb.length() < 5 || !English.plural(verb) || !text.latinAt(f.tail() + 1)) {
      return false;
    }
    String subject = text.fragment(from, does).strip();
    return !English.plural(subject)
        && subject.indexOf(',') < 0
        && !English.namesInsiders(subject)
        && after.stream().noneMatch(noun -> noun.kind() == Kind.OWN)
        && !s.anyCue(
            cue ->
                (cue.end() > does && cue.start() < end && cue.kind() != Kind.SERVICE)
                    || (cue.within(from, does) && (cue.kind().isVerb() || cue.kind() == Kind.OWN)));
  }

  /** "Featured in 3 national newspapers", "cited in 50 papers": what others write of us. */
  private boolean named(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    return English.named(text.fragment(from, f.start()))
        || (text.startsWith(f.reach(), "in ")
            && English.named(text.fragment(from, f.reach()) + "in "));
  }

  /** 接口 QPS 达到 5000: capitals in no list, right before a level. */
  private @Nullable Cue acronym(FigureMention f) {
    FigureMention base = f.baseline();
    if (f.dimension() != Dimension.BARE || !(f.marked(LEVEL) || base != null || f.low() != null)) {
      return null;
    }
    int end = base != null && base.start() == f.first() ? base.reach() : f.reach();
    end = blanksBefore(end);
    if (text.at(end - 1) == ')') {
      while (end > 0 && text.at(end - 1) != '(') {
        end--;
      }
      end = blanksBefore(end - 1);
    }
    int start = end;
    while (Character.isUpperCase(text.casedAt(start - 1))) {
      start--;
    }
    if (end - start < 3 || text.latinAt(start - 1)) {
      return null;
    }
    for (Cue cue : s.cues()) {
      if (cue.end() > start && cue.start() < end) {
        return null;
      }
    }
    return new Cue(start, end, ACRONYM);
  }

  /** 健康分均在 250 以上: a noun that ends in 分, right before a level. */
  private @Nullable Cue score(FigureMention f) {
    boolean level = f.marked(LEVEL) || f.followed(Kind.AFTERMORE, Kind.AFTERLESS);
    if (f.dimension() != Dimension.BARE || !level) {
      return null;
    }
    int end = blanksBefore(f.reach());
    end = text.at(end - 1) == '均' || text.at(end - 1) == '都' ? end - 1 : end;
    boolean score =
        text.at(end - 1) == '分'
            && text.hanAt(end - 2)
            && !s.anyCue(cue -> cue.kind().isNoun() && cue.end() == f.reach());
    return score ? new Cue(end - 1, end, SCORE) : null;
  }

  private int blanksBefore(int at) {
    int end = at;
    while (text.at(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
