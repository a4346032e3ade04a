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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clauses in which others act, or something of ours acts by itself, though the nouns beside the
 * figure are our own: people who come or sign, a share served in time, what is let happen.
 */
final class OthersActing {
  private static final List<String> SIGN = List.of("签约", "加入", "入驻", "续约", "报名");
  private static final List<String> JOINED = List.of("新增", "增加", "净增", "吸引", "涨粉");

  private final Sentence s;
  private final NormalText text;

  OthersActing(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** Whether it is others who move the figure, or the thing by itself. */
  boolean act(FigureMention f, @Nullable Cue head) {
    return joined(f)
        || theySign(f)
        || inTime(f)
        || behaves(f)
        || fromOutside(f)
        || amongThem(f)
        || theyDo(f)
        || enabled(f)
        || perOther(f)
        || ofPublic(f)
        || theirMetric(f, head)
        || whoDo(f)
        || doneBy(f);
  }

  /** 社群新增 3 万人: people who come. */
  private boolean joined(FigureMention f) {
    int end = text.at(f.reach() - 1) == ' ' ? f.reach() - 1 : f.reach();
    boolean people = f.dimension() == Dimension.COUNT && "人位户".indexOf(text.at(f.end() - 1)) >= 0;
    return (people || text.startsWith(end - 2, "涨粉") || text.startsWith(f.reach(), "涨粉"))
        && JOINED.stream()
            .anyMatch(verb -> text.startsWith(end - 2, verb) || text.startsWith(f.reach(), verb));
  }

  /** 3 家医院签约: those who sign stand before what they do, and it ends the clause. */
  private boolean theySign(FigureMention f) {
    int end = s.clauseEnd(f.end(), 2);
    return f.dimension() == Dimension.COUNT
        && "家位户名个".indexOf(text.at(f.end() - 1)) >= 0
        && text.hanAt(text.skipBlanks(f.end()))
        && SIGN.stream().anyMatch(verb -> text.startsWith(end - 2, verb) && end - 2 > f.end());
  }

  /** "Landing page converts at 6%": what a thing of ours does by itself. */
  private boolean behaves(FigureMention f) {
    int from = text.skipBlanks(s.clauseStart(f.start(), 2));
    int end = text.at(f.reach() - 1) == ' ' ? f.reach() - 1 : f.reach();
    int verb = text.wordStart(end);
    String does = text.fragment(verb, end);
    return f.dimension() == Dimension.PERCENT
        && f.marked(Kind.AT)
        && text.at(f.reach()) != ':'
        && verb > from + 3
        && does.length() > 4
        && English.plural(does)
        && text.latinAt(from)
        && !English.plural(text.fragment(from, verb).strip())
        && !s.anyCue(
            cue ->
                cue.start() < end
                    && cue.end() > verb
                    && (cue.kind().isNoun() || (cue.kind() == Kind.TASK && cue.entry().own())))
        && !s.anyCue(cue -> cue.kind() == Kind.TASK && s.opensText(cue) && cue.end() < verb);
  }

  /** 外部贡献者提交的 PR 占比: what they hand in, and not we. */
  private boolean fromOutside(FigureMention f) {
    String before = text.fragment(s.clauseStart(f.start(), 2), f.start()).strip();
    return f.dimension() == Dimension.PERCENT
        && before.startsWith("外部")
        && before.indexOf('的') > 0
        && !f.change();
  }

  /** 报名学员中 60% 走完课程: of people outside, and what they do. */
  private boolean amongThem(FigureMention f) {
    return f.dimension() == Dimension.PERCENT
        && s.anyCue(
            cue ->
                cue.end() < f.start()
                    && cue.kind() == Kind.OUTCOME
                    && !cue.entry().isMetric()
                    && text.at(cue.end()) == '中'
                    && (text.next(cue.end() + 1) == ','
                        || text.skipBlanks(cue.end() + 1) == f.start()));
  }

  /** "External contributors write 20% of the patches": people outside, and what they do. */
  private boolean theyDo(FigureMention f) {
    int from = text.skipBlanks(s.clauseStart(f.start(), 2));
    int end = text.at(f.reach() - 1) == ' ' ? f.reach() - 1 : f.reach();
    int does = text.wordStart(end);
    String who = text.fragment(from, does).strip();
    String last = who.substring(who.lastIndexOf(' ') + 1);
    return f.dimension() == Dimension.PERCENT
        && does > from
        && !English.participle(text.fragment(does, end))
        && !s.anyCue(cue -> cue.kind() == Kind.TASK && s.opensText(cue) && cue.end() < does)
        && ((English.namesInsiders(who) && !who.contains(" outside "))
            ? English.inside(last) && serves(does, end)
            : English.isPublic(last)
                || who.contains(" outside ")
                || (who.startsWith("external ") && English.plural(last))
                || s.anyCue(
                    cue ->
                        cue.end() == does - 1
                            && cue.kind() == Kind.OUTCOME
                            && !cue.entry().isMetric()));
  }

  /** "Employees report 60% of the mails that test them": what comes to them, and what they do. */
  private boolean serves(int from, int to) {
    return text.startsWith(to, " ")
        && s.anyCue(
            cue ->
                cue.start() == from
                    && cue.end() == to
                    && cue.kind() == Kind.SERVICE
                    && !cue.entry().own());
  }

  /** "Developers who finish it in one go: 65%": people, and what they do. */
  private boolean whoDo(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    int who = text.fragment(from, f.start()).indexOf(" who ");
    int colon = text.fragment(from, f.start()).lastIndexOf(':');
    return f.dimension() == Dimension.PERCENT
        && who > 0
        && colon > who
        && !s.anyCue(
            cue ->
                cue.kind() == Kind.TASK
                    && cue.entry().form() == LexiconEntry.Form.PAST
                    && cue.within(from + who, from + colon));
  }

  /** "Actions taken by supporters triple": who does it says whose it is. */
  private boolean doneBy(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    int by = text.fragment(from, f.first()).indexOf(" by ");
    int who = from + by + 4;
    String word = text.fragment(who, text.wordEnd(who));
    return by > 0
        && f.first() > who + word.length()
        && English.participle(text.fragment(text.wordStart(from + by), from + by))
        && English.plural(word)
        && (English.isPublic(word) || English.people(word))
        && !English.inside(word);
  }

  /** "... that lets 80% of them send an invoice": what others can do by it. */
  private boolean enabled(FigureMention f) {
    int end = f.reach() - 1;
    return f.dimension() == Dimension.PERCENT
        && end > 0
        && English.ENABLE.contains(text.fragment(text.wordStart(end), end));
  }

  /** "Integrations per account from 1 to 3": what each of those outside has of ours. */
  private boolean perOther(FigureMention f) {
    return f.baseline() != null
        && s.anyCue(
            per ->
                per.kind() == Kind.PER
                    && per.end() < f.first()
                    && s.anyCue(
                        who ->
                            who.start() == per.end() + 1
                                && who.kind() == Kind.OUTCOME
                                && !who.entry().isMetric()));
  }

  /** "The site answers it for 70% of visitors": of people outside, and nobody is told to act. */
  private boolean ofPublic(FigureMention f) {
    int of = text.startsWith(f.end() - 3, " of ") ? f.end() + 1 : f.end() + 4;
    return f.dimension() == Dimension.PERCENT
        && f.marked(Kind.SCOPE)
        && text.endsWith(of - 2, "of")
        && English.isPublic(text.fragment(of, text.wordEnd(of)))
        && !s.anyCue(cue -> cue.kind() == Kind.TASK && cue.end() < f.start());
  }

  /** "Half our new hires reach quota": people of ours, and a metric that they move. */
  private boolean theirMetric(FigureMention f, @Nullable Cue head) {
    int end = s.clauseEnd(f.end(), 2);
    return f.dimension() == Dimension.PERCENT
        && head != null
        && head.entry().person()
        && head.start() > f.start()
        && s.anyCue(
            cue ->
                cue.within(head.end(), end) && cue.kind() == Kind.OUTCOME && cue.entry().isMetric())
        && !s.anyCue(cue -> cue.kind() == Kind.TASK && cue.end() < end);
  }

  /** "Reply to 90% of posts within a day": a share that is served in time. */
  private boolean inTime(FigureMention f) {
    return f.dimension() == Dimension.PERCENT
        && s.anyCue(cue -> cue.kind() == Kind.SERVICE && s.opensText(cue) && !cue.entry().own())
        && s.figures().stream()
            .anyMatch(
                time ->
                    time.role() == Role.WINDOW
                        && time.fallback()
                        && time.dimension() == Dimension.TIME
                        && time.start() > f.end());
  }
}
