package dev.okr.core.week;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.message.Texts;
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

  private static final Texts TEXTS = Texts.of(WeekWords.class);

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
    out.append(say("title", "person", party(person.id()), "on", week.on(), "until", week.until()))
        .append('\n');
    LocalDate left = week.left().orElse(null);
    if (left != null) {
      out.append(say("left", "day", left)).append('\n');
    } else if (week.items().isEmpty()) {
      out.append(say("nothing")).append('\n');
    }
    section(out, "check-ins", week.checkIns());
    section(out, "values", week.values());
    section(out, "milestones", week.milestones());
    section(out, "asks", week.asks());
    section(out, "blockers", week.blockers());
    section(out, "decisions", week.decisions());
    section(out, "agreements", week.agreements());
    return out.toString();
  }

  private void section(StringBuilder out, String heading, List<? extends WeekItem> items) {
    if (!items.isEmpty()) {
      out.append('\n').append(say(heading)).append('\n');
      items.forEach(item -> out.append("  ").append(sentence(item)).append('\n'));
    }
  }

  String sentence(WeekItem item) {
    String due = due(what(item), item);
    return plan.party(item.through()).orElse(null) instanceof Team
        ? say("through", "what", due, "team", party(item.through()))
        : due;
  }

  private String what(WeekItem item) {
    if (item instanceof CheckInDue checkIn) {
      String last = day("check-in.last", checkIn.last(), "check-in.never");
      return say("check-in", "goal", keyResult(checkIn.keyResult()), "last", last);
    }
    if (item instanceof ValueDue value) {
      return say(
          "value",
          "goal",
          keyResult(value.keyResult()),
          "measure",
          line(value.measure().value()),
          "newest",
          day("value.newest", value.newest(), "value.never"));
    }
    if (item instanceof MilestoneDue milestone) {
      return say(
          "milestone",
          "goal",
          keyResult(milestone.keyResult()),
          "milestone",
          named(milestone.milestone().value(), milestone.title()));
    }
    if (item instanceof SupportAsked ask) {
      return said(ask.keyResult(), ask.text(), ask.by(), ask.since());
    }
    if (item instanceof BlockerToAnswer blocker) {
      return said(blocker.keyResult(), blocker.text(), blocker.by(), blocker.since());
    }
    if (item instanceof DecisionDue decision) {
      return say(
          decision.blocker().isEmpty() ? "decision.confidence" : "decision.blocked",
          "goal",
          keyResult(decision.keyResult()),
          "text",
          text(decision.blocker()),
          "since",
          decision.since());
    }
    AgreementToGive agreement = (AgreementToGive) item;
    return say(
        "agreement",
        "dependency",
        line(agreement.dependency().value()),
        "dependent",
        goal(agreement.dependent()),
        "provider",
        goal(agreement.provider()));
  }

  private String day(String of, @Nullable LocalDate day, String never) {
    return day == null ? say(never) : say(of, "day", day);
  }

  private String said(KeyResultId keyResult, LocalizedText text, PartyId by, LocalDate since) {
    return say(
        "said", "goal", keyResult(keyResult), "text", text(text), "who", party(by), "since", since);
  }

  private String due(String what, WeekItem item) {
    LocalDate due = item.due().orElse(null);
    long late = item.lateDays();
    if (due == null) {
      return what;
    }
    return late == 0
        ? say("due", "what", what, "due", due)
        : say(late == 1 ? "late.one" : "late.many", "what", what, "due", due, "count", late);
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

  private String say(String key, Object... named) {
    return TEXTS.say(languageTag, key, named);
  }
}
