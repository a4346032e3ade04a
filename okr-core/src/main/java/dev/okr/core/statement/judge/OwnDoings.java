package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts that belong to what the team itself does, told by the shape of the sentence: "Hire an
 * editor, 3 writers and 2 designers", "Extend the crew (+1 search, +2 billing)", 在三个新城市推出服务,
 * 每月至少进行两次经验交流.
 */
final class OwnDoings {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final LexiconEntry COUNTED =
      LexiconEntry.unlisted("counted", Kind.TASK, LexiconEntry.Form.BASE);
  private static final List<String> STAFF =
      List.of("员工", "同事", "经理", "主管", "干部", "新人", "成员", "工程师", "管理", "骨干", "组长", "店长", "师");
  private static final List<String> HIRING = List.of("hire", "recruit", "appoint");
  private static final List<String> ROLES =
      List.of(" roles ", " positions ", " vacancies ", " openings ", " posts ");
  private static final List<String> DOING = List.of("完成", "通过", "参加", "获得", "加入", "报名");
  private static final List<String> OURS =
      List.of("团队", "全员", "每人", "人均", "全组", "小组", "组员", "每位同事", "本组", "部门");

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;

  OwnDoings(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
  }

  /** The word that makes a count one of own work; null if none does. */
  @Nullable Cue ownDoing(FigureMention f, List<Cue> before) {
    if (f.dimension() == Dimension.PERCENT) {
      Cue handed = f.value().compareTo(HUNDRED) == 0 ? handedTo(f) : null;
      if (handed != null) {
        return handed;
      }
      return f.baseline() == null
              && !f.change()
              && before.stream().allMatch(noun -> noun.kind() == Kind.NEUTRAL)
          ? ours(f)
          : null;
    }
    boolean counted = f.isCount();
    if (!counted || f.baseline() != null || f.low() != null) {
      return null;
    }
    if (before.stream().anyMatch(noun -> noun.kind() == Kind.OUTCOME && noun.entry().isMetric())) {
      return null;
    }
    Cue person = listed(f);
    if (person != null) {
      return person;
    }
    if (text.hasHan()) {
      return hanDoing(f);
    }
    Cue handed = handedTo(f);
    if (handed != null) {
      return handed;
    }
    Cue each = ofEach(f);
    return each != null ? each : deliverableFor(f);
  }

  /** "Hire an editor, 3 writers": people of one's own, whatever they are called. */
  private boolean hiring() {
    return s.anyCue(
        cue -> cue.kind() == Kind.TASK && s.opensText(cue) && HIRING.contains(cue.entry().term()));
  }

  /** "Fill 18 open roles": hiring in other words. */
  private boolean filling(FigureMention f) {
    String behind = text.fragment(f.tail(), s.clauseEnd(f.tail(), 2)).replace(',', ' ') + " ";
    return text.startsWith(text.skipBlanks(0), "fill ")
        && ROLES.stream().anyMatch(behind::contains);
  }

  /** "Hire +2 engineers", "Extend the crew: +1 search": people of one's own, added one by one. */
  private @Nullable Cue listed(FigureMention f) {
    int added = 0;
    for (FigureMention other : s.figures()) {
      added += other.sign() > 0 && other.dimension() == Dimension.BARE ? 1 : 0;
    }
    if (f.dimension() == Dimension.BARE && (added > 2 || hiring() || filling(f))) {
      return new Cue(f.start(), f.end(), COUNTED);
    }
    Cue opening = null;
    for (Cue cue : s.cues()) {
      if (cue.start() >= f.start()) {
        break;
      }
      if (opening == null && cue.kind() == Kind.TASK && cue.entry().own() && s.opensText(cue)) {
        opening = cue;
      }
      if (cue.kind() == Kind.OWN && cue.entry().person() && (f.sign() > 0 || opening != null)) {
        return cue;
      }
      if ((cue.kind() == Kind.OUTCOME && cue.entry().isMetric())
          || (cue.kind() == Kind.SERVICE && verbs.atStart(cue))) {
        return null;
      }
    }
    return null;
  }

  /** "Ship the beta to 5 partners": who is given it, and no level that is reached. */
  private @Nullable Cue handedTo(FigureMention f) {
    return f.marked(Kind.TO) && text.startsWith(f.reach(), "to ")
        ? s.firstCue(
            cue ->
                cue.kind() == Kind.TASK
                    && cue.entry().form() == LexiconEntry.Form.BASE
                    && s.opensText(cue))
        : null;
  }

  /** "Query hints for at least 2 repositories": where a deliverable is to be found. */
  private @Nullable Cue deliverableFor(FigureMention f) {
    if (!f.marked(Kind.SCOPE) || !text.fragment(f.reach(), f.start()).startsWith("for ")) {
      return null;
    }
    return s.firstCue(cue -> cue.kind() == Kind.OWN && cue.end() <= f.reach());
  }

  /** Where the words begin, behind labels and bullets, which are blanks by now. */
  private int opening() {
    int i = text.skipBlanks(0);
    return i;
  }

  /** "Every maintainer reviews 5 changes": nobody outside is named. */
  private boolean everyOfOurs(Cue verb) {
    int from = opening();
    if (!text.startsWith(from, "every ") && !text.startsWith(from, "each ")) {
      return false;
    }
    return !s.anyCue(
        cue ->
            cue.end() <= verb.start()
                && (cue.kind() == Kind.OUTCOME || cue.kind() == Kind.NEUTRAL));
  }

  /** "SE adds ...": a role of one's own, in capitals, opens the clause. */
  private boolean role(int verb) {
    int from = opening();
    int i = from;
    while (Character.isUpperCase(text.casedAt(i))) {
      i++;
    }
    return i >= from + 2 && i <= from + 4 && text.at(i) == ' ' && verb > i;
  }

  /** "Make at least 20 edits", "Each member of the team submits 2 reports". */
  private @Nullable Cue ofEach(FigureMention f) {
    Cue first = null;
    for (Cue cue : s.cues()) {
      if (cue.end() > f.reach()) {
        break;
      }
      first = first == null && cue.kind() == Kind.WEAK ? cue : first;
      if (cue.kind() == Kind.TASK
          && cue.entry().form() == LexiconEntry.Form.THIRD
          && (role(cue.start())
              || (cue.entry().own() && cue.end() >= f.reach() - 1 && everyOfOurs(cue))
              || (cue.end() >= f.reach() - 1
                  && English.namesInsiders(text.fragment(0, cue.start()))))) {
        return cue;
      }
    }
    boolean made =
        first != null
            && s.opensText(first)
            && (first.entry().term().equals("make") || first.entry().term().equals("do"))
            && first.end() >= f.reach() - 1;
    return made ? first : null;
  }

  /** 团队 100% 填写工时, 每人至少分享 1 次: what each of us does. */
  private @Nullable Cue ours(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    String before = text.fragment(from, f.start()).strip();
    if (OURS.stream().noneMatch(before::startsWith)) {
      return null;
    }
    int end = s.clauseEnd(f.end(), 2);
    for (Cue cue : s.cues()) {
      if (cue.within(from, end) && cue.kind() == Kind.TASK) {
        return cue;
      }
    }
    return f.dimension() == Dimension.PERCENT ? null : new Cue(f.start(), f.end(), COUNTED);
  }

  /** 推出 3 项权益, 健身 3 次: the verb stands right before what is counted. */
  private @Nullable Cue done(FigureMention f, int end) {
    boolean noun = false;
    Cue verb = null;
    for (Cue cue : s.cues()) {
      boolean near =
          cue.end() == f.reach() || (cue.end() == f.reach() - 1 && text.at(cue.end()) == ' ');
      verb = near && cue.kind() == Kind.TASK ? cue : verb;
      noun |=
          (cue.kind() == Kind.OUTCOME
                  || cue.kind() == Kind.RATIO
                  || cue.kind() == Kind.SERVICE
                  || cue.kind() == Kind.FAKE)
              && (cue.start() >= f.end() || verb == null)
              && cue.end() <= end;
    }
    if (f.value().stripTrailingZeros().scale() > 0) {
      return null;
    }
    if (noun) {
      return repeated(f) ? new Cue(f.start(), f.end(), COUNTED) : null;
    }
    return verb != null
        ? verb
        : continues(f) || text.at(f.end() - 1) == '次' || text.at(f.end() - 1) == '遍'
            ? new Cue(f.start(), f.end(), COUNTED)
            : null;
  }

  private @Nullable Cue hanDoing(FigureMention f) {
    Cue ours = text.startsWith(f.reach(), "达") || f.marked(Kind.TO) ? null : ours(f);
    if (ours != null) {
      return ours;
    }
    Cue done =
        f.marked(Kind.ATMOST) || f.followed(Kind.AFTERLESS) || f.value().signum() == 0 || f.change()
            ? null
            : done(f, s.clauseEnd(f.end(), 2));
    if (done != null) {
      return done;
    }
    int end = s.clauseEnd(f.end(), 2);
    boolean placed =
        f.marked(Kind.SCOPE)
            || text.fragment(s.clauseStart(f.start(), 2), f.start()).strip().startsWith("在");
    Cue head = null;
    for (Cue cue : s.cues()) {
      if (cue.start() < f.end() || cue.end() > end) {
        continue;
      }
      if (cue.kind() == Kind.OUTCOME && (cue.entry().isMetric() || !placed)) {
        return null;
      }
      boolean work = cue.kind() == Kind.TASK && cue.end() - cue.start() > 1;
      boolean opens = f.reach() <= s.clauseStart(f.start(), 2) + 1 && cue.start() - f.end() <= 6;
      if (work && (placed || opens || (cue.entry().own() && closes(cue)))) {
        head = cue;
      }
    }
    return head;
  }

  /** 交流, 座谈 at the end of the phrase: what is held so many times. */
  /** 每周至少 2 次坦诚沟通: how often we do it, where nobody outside is named. */
  private boolean repeated(FigureMention f) {
    if (text.at(f.end() - 1) != '次') {
      return false;
    }
    String before = text.fragment(s.clauseStart(f.start(), 2), f.start()).strip();
    if (s.anyCue(cue -> cue.kind() == Kind.OUTCOME || cue.kind() == Kind.SERVICE)) {
      return false;
    }
    return before.startsWith("每");
  }

  /** 150 名青年完成课程: counted are people outside, by what they do. */
  boolean people(FigureMention f) {
    char unit = text.at(f.end() - 1);
    if (unit != '名' && unit != '位' && unit != '人') {
      return false;
    }
    String behind = text.fragment(f.end(), s.clauseEnd(f.end(), 2));
    if (STAFF.stream().anyMatch(behind::contains)) {
      return false;
    }
    for (String verb : DOING) {
      int at = behind.indexOf(verb);
      if (at > 0 || (at == 0 && unit == '人')) {
        return true;
      }
    }
    return false;
  }

  /** 启动导师计划，配对 20 组: one more thing that is done after another. */
  private boolean continues(FigureMention f) {
    boolean task = false;
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.OUTCOME
          || cue.kind() == Kind.RATIO
          || cue.kind() == Kind.SERVICE
          || cue.kind() == Kind.FAKE) {
        return false;
      }
      task |= cue.kind() == Kind.TASK && s.opensText(cue);
    }
    return task && s.clauseStart(f.start(), 2) > 0;
  }

  private boolean closes(Cue cue) {
    char next = text.next(cue.end());
    return next == 0 || next == ',' || next == ';' || next == ')' || next == '(';
  }

  /** 以 99% 的准确率完成切换: how well the work is done is what is measured. */
  @Nullable Cue qualityOfWork(FigureMention f, List<Cue> after) {
    if (f.dimension() != Dimension.PERCENT || text.prev(f.reach()) != '以' || after.isEmpty()) {
      return null;
    }
    for (Cue noun : after) {
      if (noun.kind() == Kind.OUTCOME && noun.entry().isMetric() && !noun.entry().weak()) {
        return noun;
      }
    }
    return null;
  }
}
