package dev.okr.core.week;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a week; what people wrote in a plan or journal stays within its line. */
final class WeekWords {

  private static final int LONGEST = 300;

  private final Plan plan;
  private final PlanView view;
  private final String languageTag;

  WeekWords(Plan plan, PlanView view, String languageTag) {
    this.plan = plan;
    this.view = view;
    this.languageTag = languageTag;
  }

  String page(MyWeek week, Person person) {
    StringBuilder out = new StringBuilder();
    out.append(
            say(
                party(person.id()) + ", " + week.on() + " to " + week.until(),
                party(person.id()) + "，" + week.on() + " 至 " + week.until()))
        .append('\n');
    LocalDate left = week.left().orElse(null);
    if (left != null) {
      out.append(say("Left on " + left + ": nothing is asked.", "已于 " + left + " 离开，无待办事项。"))
          .append('\n');
    } else if (week.items().isEmpty()) {
      out.append(say("Nothing is asked.", "无待办事项。")).append('\n');
    }
    section(out, "Check-ins", "周更", week.checkIns());
    section(out, "Values", "待更新数值", week.values());
    section(out, "Milestones", "里程碑", week.milestones());
    section(out, "Asked for support", "支持请求", week.asks());
    section(out, "In the way", "阻塞", week.blockers());
    section(out, "Decisions that wait", "待决策", week.decisions());
    section(out, "Agreements to give", "待确认的依赖", week.agreements());
    return out.toString();
  }

  private void section(
      StringBuilder out, String english, String chinese, List<? extends WeekItem> items) {
    if (!items.isEmpty()) {
      out.append('\n').append(say(english, chinese)).append('\n');
      items.forEach(item -> out.append("  ").append(sentence(item)).append('\n'));
    }
  }

  String sentence(WeekItem item) {
    return what(item) + due(item) + through(item.through());
  }

  private String what(WeekItem item) {
    if (item instanceof CheckInDue checkIn) {
      return keyResult(checkIn.keyResult())
          + since(checkIn.last(), "last ", "上次 ", "no check-in yet", "尚无周更");
    }
    if (item instanceof ValueDue value) {
      return keyResult(value.keyResult())
          + say(", measure ", "，度量 ")
          + line(value.measure().value())
          + since(value.newest(), "newest of ", "最新 ", "no value yet", "尚无数值");
    }
    if (item instanceof MilestoneDue milestone) {
      return keyResult(milestone.keyResult())
          + say(": milestone ", "：里程碑 ")
          + named(milestone.milestone().value(), milestone.title());
    }
    if (item instanceof SupportAsked ask) {
      return keyResult(ask.keyResult()) + words(ask.text()) + by(ask.by(), ask.since());
    }
    if (item instanceof BlockerToAnswer blocker) {
      return keyResult(blocker.keyResult())
          + words(blocker.text())
          + by(blocker.by(), blocker.since());
    }
    if (item instanceof DecisionDue decision) {
      return keyResult(decision.keyResult())
          + (decision.blocker().isEmpty()
              ? say(": low confidence", "：信心不足")
              : say(": blocked, ", "：受阻，") + text(decision.blocker()))
          + say(" since ", "，自 ")
          + decision.since()
          + say("", " 起");
    }
    AgreementToGive agreement = (AgreementToGive) item;
    return say("Dependency ", "依赖 ")
        + line(agreement.dependency().value())
        + say(": ", "：")
        + goal(agreement.dependent())
        + say(" needs ", " 依赖 ")
        + goal(agreement.provider());
  }

  private String since(
      @Nullable LocalDate day, String english, String chinese, String never, String neverZh) {
    String text = day == null ? say(never, neverZh) : say(english, chinese) + day;
    return say(" (" + text + ")", "（" + text + "）");
  }

  private String by(PartyId by, LocalDate since) {
    String who = party(by) + say(", ", "，") + since;
    return say(" (" + who + ")", "（" + who + "）");
  }

  private String words(LocalizedText text) {
    return say(": ", "：") + text(text);
  }

  private String due(WeekItem item) {
    LocalDate due = item.due().orElse(null);
    if (due == null) {
      return "";
    }
    long late = item.lateDays();
    if (late == 0) {
      return say(", due " + due, "，" + due + " 到期");
    }
    return say(
        ", was due " + due + ", " + late + (late == 1 ? " working day late" : " working days late"),
        "，应于 " + due + " 完成，已逾期 " + late + " 个工作日");
  }

  private String through(PartyId through) {
    return plan.party(through).orElse(null) instanceof Team
        ? say(" – through " + party(through), " —— 所属团队：" + party(through))
        : "";
  }

  private String keyResult(KeyResultId id) {
    return goal(GoalRef.to(id));
  }

  private String goal(GoalRef goal) {
    return named(goal.id(), view.isRestricted(goal) ? PlanView.RESTRICTED : titleOf(goal));
  }

  private LocalizedText titleOf(GoalRef goal) {
    return goal.fold(
            id -> plan.objective(id).map(Objective::title),
            id -> plan.keyResult(id).map(KeyResult::title))
        .orElse(LocalizedText.empty());
  }

  private String party(PartyId id) {
    return named(id.value(), plan.party(id).map(WeekWords::nameOf).orElse(LocalizedText.empty()));
  }

  private static LocalizedText nameOf(Party party) {
    return party instanceof Team team ? team.title() : ((Person) party).name();
  }

  private String named(String id, LocalizedText name) {
    return name.isBlank() ? line(id) : line(id) + " " + text(name);
  }

  private String text(LocalizedText text) {
    return line(text.in(languageTag));
  }

  private static String line(String text) {
    return PlainText.line(text, LONGEST);
  }

  private String say(String english, String chinese) {
    return LocalizedText.enZh(english, chinese).in(languageTag);
  }
}
