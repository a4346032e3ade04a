package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.util.List;

/** Writes entries of a journal, one object each. */
final class EntryWriter {

  private final Output out;
  private final TargetWriter targets;

  EntryWriter(JsonGenerator json) {
    this.out = new Output(json);
    this.targets = new TargetWriter(out);
  }

  /** The entries as an array. */
  void array(Journal journal) throws IOException {
    out.json().writeStartArray();
    for (Entry entry : journal.entries()) {
      entry(entry);
    }
    out.json().writeEndArray();
  }

  /** The entries, one a line. */
  void journal(Journal journal) throws IOException {
    out.json().setRootValueSeparator(new SerializedString("\n"));
    for (Entry entry : journal.entries()) {
      entry(entry);
    }
    if (journal.size() > 0) {
      out.json().writeRaw('\n');
    }
  }

  void entry(Entry entry) throws IOException {
    out.start();
    out.string("entry", wordOf(entry));
    out.string("id", entry.id());
    out.string("on", entry.on());
    out.string("recordedAt", entry.recordedAt());
    out.string("by", entry.by());
    if (entry instanceof CheckIn checkIn) {
      checkIn(checkIn);
    } else if (entry instanceof Reading reading) {
      out.string("metric", reading.metric());
      out.number("value", reading.value());
      out.string("corrects", reading.corrects());
    } else if (entry instanceof TargetRevised revised) {
      out.string("keyResult", revised.keyResult());
      out.string("measure", revised.measure());
      targets.target(revised.target());
      out.text("reason", revised.reason());
    } else if (entry instanceof MetricRevised revised) {
      out.string("metric", revised.metric());
      out.json().writeNumberField("version", revised.version());
    } else if (entry instanceof ScoreAdjusted adjusted) {
      scoreAdjusted(adjusted);
    } else if (entry instanceof Decision decision) {
      needed("text", decision.text());
      out.list("about", decision.about(), subject -> SubjectWriter.write(out.json(), subject));
      out.word("review", decision.review());
    } else if (entry instanceof ResourceMoved moved) {
      out.string("from", moved.givenBy());
      out.string("to", moved.givenTo());
      needed("what", moved.what());
      out.text("reason", moved.reason());
    } else if (entry instanceof Retrospective retrospective) {
      retrospective(retrospective);
    } else if (entry instanceof Recognition recognition) {
      out.json().writeArrayFieldStart("to");
      for (Object party : recognition.to()) {
        out.json().writeString(party.toString());
      }
      out.json().writeEndArray();
      out.string("keyResult", recognition.keyResult());
      needed("text", recognition.text());
    } else if (entry instanceof Closed closed) {
      out.string("cycle", closed.cycle());
    } else if (entry instanceof Reopened reopened) {
      out.string("cycle", reopened.cycle());
      out.text("reason", reopened.reason());
    } else if (entry instanceof StateChanged changed) {
      PlanWriter.goal(out, changed.goal());
      out.word("state", changed.state());
      out.text("reason", changed.reason());
    } else if (entry instanceof Retracted retracted) {
      out.string("target", retracted.target());
      out.text("reason", retracted.reason());
    }
    out.extensions(entry.extensions());
    out.end();
  }

  private static String wordOf(Entry entry) {
    if (entry instanceof CheckIn) {
      return "checkIn";
    } else if (entry instanceof Reading) {
      return "reading";
    } else if (entry instanceof TargetRevised) {
      return "targetRevised";
    } else if (entry instanceof MetricRevised) {
      return "metricRevised";
    } else if (entry instanceof ScoreAdjusted) {
      return "scoreAdjusted";
    } else if (entry instanceof Decision) {
      return "decision";
    } else if (entry instanceof ResourceMoved) {
      return "resourceMoved";
    } else if (entry instanceof Retrospective) {
      return "retrospective";
    } else if (entry instanceof Recognition) {
      return "recognition";
    }
    if (entry instanceof Reopened) {
      return "reopened";
    } else if (entry instanceof StateChanged) {
      return "stateChanged";
    } else if (entry instanceof Retracted) {
      return "retracted";
    }
    return "closed";
  }

  private void checkIn(CheckIn checkIn) throws IOException {
    out.string("keyResult", checkIn.keyResult());
    out.string("measure", checkIn.measure());
    out.number("value", checkIn.value());
    if (checkIn.done().isPresent()) {
      List<MilestoneId> done = checkIn.done().get();
      out.wholeList("done", done, id -> out.json().writeString(id.value()));
    }
    out.strings("undone", checkIn.undone());
    out.word("source", checkIn.source());
    out.number("confidence", checkIn.confidence());
    out.word("light", checkIn.light());
    out.text("note", checkIn.note());
    out.list("blockers", checkIn.blockers(), this::blocker);
    out.list("asks", checkIn.asks(), this::ask);
    out.string("corrects", checkIn.corrects());
  }

  private void blocker(Blocker blocker) throws IOException {
    out.start();
    needed("text", blocker.text());
    out.json().writeBooleanField("open", blocker.open());
    out.end();
  }

  private void ask(Ask ask) throws IOException {
    out.start();
    out.string("to", ask.to());
    needed("text", ask.text());
    out.end();
  }

  /** A text that is needed, an empty one too. */
  private void needed(String name, LocalizedText text) throws IOException {
    out.json().writeFieldName(name);
    out.text(text);
  }

  private void scoreAdjusted(ScoreAdjusted adjusted) throws IOException {
    PlanWriter.goal(out, adjusted.goal());
    if (adjusted.score().isPresent()) {
      out.number("score", adjusted.score());
    } else {
      out.json().writeNullField("score");
    }
    if (!adjusted.sticky()) {
      out.json().writeBooleanField("sticky", false);
    }
    out.text("reason", adjusted.reason());
  }

  private void retrospective(Retrospective retrospective) throws IOException {
    Subject about = retrospective.about();
    out.string(WireName.of(about.kind()), about.id());
    needed("learned", retrospective.learned());
    out.text("change", retrospective.change());
    out.list("causes", retrospective.causes(), out::text);
  }
}
