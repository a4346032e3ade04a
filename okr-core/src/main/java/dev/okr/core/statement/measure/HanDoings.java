package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same in Chinese, where the verb stands right before what is counted or closes the clause:
 * 在三个新城市推出服务, 每月至少进行两次经验交流; and whose doing is the people's that are counted, or the work's own
 * quality.
 */
final class HanDoings {
  private static final List<String> STAFF =
      List.of("员工", "同事", "经理", "主管", "干部", "新人", "成员", "工程师", "管理", "骨干", "组长", "店长", "师");
  private static final List<String> DOING = List.of("完成", "通过", "参加", "获得", "加入", "报名");
  private static final List<String> OURS =
      List.of("团队", "全员", "每人", "人均", "全组", "小组", "组员", "每位同事", "本组", "部门");

  private static final List<String> PASSED = List.of("通过率", "合格率", "及格率");
  private static final List<String> EXAMS = List.of("培训", "考核", "考试", "测试");
  private static final List<String> PUSH = List.of("推动", "推进");

  private final Sentence s;
  private final NormalText text;

  HanDoings(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** 团队 100% 填写工时, 每人至少分享 1 次: what each of us does. */
  @Nullable Cue ours(FigureMention f) {
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
    return f.dimension() == Dimension.PERCENT
        ? null
        : new Cue(f.start(), f.end(), OwnDoings.COUNTED);
  }

  /** 培训后考核通过率达到 100%: of one's own training, where nobody outside is named. */
  @Nullable Cue trained(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    String before = text.fragment(from, f.reach());
    boolean passed =
        PASSED.stream().anyMatch(rate -> before.strip().endsWith(rate))
            && EXAMS.stream().anyMatch(before::contains);
    boolean outside =
        s.anyCue(
            cue ->
                cue.within(from, f.start())
                    && cue.kind() == Kind.OUTCOME
                    && !cue.entry().isMetric());
    return passed && !outside
        ? s.firstCue(
            cue ->
                cue.end() < f.start() && cue.kind() == Kind.OWN && cue.entry().term().equals("培训"))
        : null;
  }

  /** 推出 3 项权益, 健身 3 次: the verb stands right before what is counted. */
  private @Nullable Cue done(FigureMention f, int end) {
    boolean noun = false;
    Cue verb = null;
    for (Cue cue : s.cues()) {
      boolean near =
          cue.end() == f.reach() || (cue.end() == f.reach() - 1 && text.at(cue.end()) == ' ');
      verb = near && (cue.kind() == Kind.TASK || pushes(cue)) ? cue : verb;
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
      return repeated(f) ? new Cue(f.start(), f.end(), OwnDoings.COUNTED) : null;
    }
    return verb != null
        ? verb
        : continues(f) || text.at(f.end() - 1) == '次' || text.at(f.end() - 1) == '遍'
            ? new Cue(f.start(), f.end(), OwnDoings.COUNTED)
            : null;
  }

  /** The word that makes a count one of own work; null if none does. */
  @Nullable Cue doing(FigureMention f) {
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

  /** 推动 52 个事项跨省通办. */
  private static boolean pushes(Cue cue) {
    return cue.kind() == Kind.WEAK && PUSH.contains(cue.entry().term());
  }

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
