package dev.okr.core.wire.report;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.week.AgreementToGive;
import dev.okr.core.week.BlockerToAnswer;
import dev.okr.core.week.CheckInDue;
import dev.okr.core.week.DecisionDue;
import dev.okr.core.week.MilestoneDue;
import dev.okr.core.week.MyWeek;
import dev.okr.core.week.SupportAsked;
import dev.okr.core.week.ValueDue;
import dev.okr.core.week.WeekItem;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.plan.SubjectTable;
import dev.okr.core.wire.scalar.TextCodecs;
import java.io.IOException;
import java.util.List;

/** Writes a person's week: each thing that is asked as data and as a sentence. */
public final class WeekWriter {

  private final Output out;
  private final String languageTag;

  /** Writes weeks with sentences in a language. */
  public WeekWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The week. */
  public void week(MyWeek week) throws IOException {
    out.start();
    out.string("on", week.on());
    out.string("until", week.until());
    out.string("person", week.person());
    out.string("left", week.left());
    list(week, "checkIns", week.checkIns(), this::checkIn);
    list(week, "values", week.values(), this::value);
    list(week, "milestones", week.milestones(), this::milestone);
    list(week, "asks", week.asks(), this::ask);
    list(week, "blockers", week.blockers(), this::blocker);
    list(week, "decisions", week.decisions(), this::decision);
    list(week, "agreements", week.agreements(), this::agreement);
    out.end();
  }

  private <T extends WeekItem> void list(
      MyWeek week, String name, List<T> items, Output.Item<T> members) throws IOException {
    out.wholeList(name, items, item -> item(week, item, members));
  }

  private <T extends WeekItem> void item(MyWeek week, T item, Output.Item<T> members)
      throws IOException {
    out.start();
    members.write(item);
    out.string("through", item.through());
    out.string("due", item.due());
    out.number("lateDays", item.lateDays());
    out.string("message", week.sentence(item, languageTag));
    out.end();
  }

  private void checkIn(CheckInDue item) throws IOException {
    out.string("keyResult", item.keyResult());
    out.string("last", item.last());
  }

  private void value(ValueDue item) throws IOException {
    out.string("keyResult", item.keyResult());
    out.string("measure", item.measure());
    out.string("newest", item.newest());
  }

  private void milestone(MilestoneDue item) throws IOException {
    out.string("keyResult", item.keyResult());
    out.string("measure", item.measure());
    out.string("milestone", item.milestone());
    localized("title", item.title());
  }

  private void ask(SupportAsked item) throws IOException {
    out.string("keyResult", item.keyResult());
    localized("text", item.text());
    out.string("by", item.by());
    out.string("since", item.since());
    out.string("entry", item.entry());
  }

  private void blocker(BlockerToAnswer item) throws IOException {
    out.string("keyResult", item.keyResult());
    localized("text", item.text());
    out.string("by", item.by());
    out.string("since", item.since());
    out.string("entry", item.entry());
  }

  private void decision(DecisionDue item) throws IOException {
    out.string("keyResult", item.keyResult());
    localized("blocker", item.blocker());
    out.string("since", item.since());
  }

  private void agreement(AgreementToGive item) throws IOException {
    out.string("dependency", item.dependency());
    goal("dependent", item.dependent());
    goal("provider", item.provider());
  }

  private void goal(String name, GoalRef goal) throws IOException {
    out.name(name);
    SubjectTable.SUBJECT.write(Subject.of(goal), out.writer());
  }

  private void localized(String name, LocalizedText text) throws IOException {
    if (!text.isEmpty()) {
      out.name(name);
      TextCodecs.TEXT.write(text, out.writer());
    }
  }
}
