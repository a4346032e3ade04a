package dev.okr.jackson;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.journal.ValueSource;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads entries of a journal. */
final class EntryDecoder {

  private static final List<String> KINDS =
      List.of(
          "checkIn",
          "reading",
          "targetRevised",
          "metricRevised",
          "scoreAdjusted",
          "decision",
          "resourceMoved",
          "retrospective",
          "recognition",
          "closed");

  private final Scalars scalars;
  private final TargetDecoder targets;

  EntryDecoder(Problems problems) {
    this.scalars = new Scalars(problems);
    this.targets = new TargetDecoder(scalars);
  }

  /** What every entry has. */
  private record Head(
      EntryId id, LocalDate on, Instant recordedAt, PartyId by, Extensions extensions) {}

  /** The entry, or {@code null} where a problem was added. */
  @Nullable Entry entry(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Node kind = f.find("entry");
    String word = f.need("entry", scalars::string);
    Head head = head(f);
    if (word == null || kind == null) {
      return null;
    }
    if (!KINDS.contains(word)) {
      scalars.wrongWord(kind, word, String.join(", ", KINDS));
      return null;
    }
    Entry entry =
        switch (word) {
          case "checkIn" -> checkIn(f, head);
          case "reading" -> reading(f, head);
          case "targetRevised" -> targetRevised(f, head);
          case "metricRevised" -> metricRevised(f, head);
          case "scoreAdjusted" -> scoreAdjusted(f, head);
          case "decision" -> decision(f, head);
          case "resourceMoved" -> resourceMoved(f, head);
          case "retrospective" -> retrospective(f, head);
          case "recognition" -> recognition(f, head);
          default -> closed(f, head);
        };
    f.close();
    return entry;
  }

  private @Nullable Head head(Fields f) {
    EntryId id = f.id("id", EntryId::of);
    LocalDate on = f.need("on", scalars::date);
    Instant recordedAt = f.need("recordedAt", scalars::instant);
    PartyId by = f.id("by", PartyId::of);
    Extensions extensions = f.extensions();
    return id == null || on == null || recordedAt == null || by == null
        ? null
        : new Head(id, on, recordedAt, by, extensions);
  }

  private @Nullable Entry checkIn(Fields f, @Nullable Head head) {
    KeyResultId keyResult = f.id("keyResult", KeyResultId::of);
    CheckIn.Builder made = CheckIn.builder();
    made.measure(f.ref("measure", MeasureId::of))
        .source(f.word("source", ValueSource.class))
        .confidence(
            f.optional("confidence", item -> scalars.number(item, BigDecimal.ZERO, BigDecimal.ONE)))
        .light(f.word("light", Light.class))
        .note(f.text("note"))
        .blockers(f.list("blockers", this::blocker))
        .asks(f.list("asks", this::ask));
    BigDecimal value = f.number("value");
    Node done = f.find("done");
    if (done != null) {
      made.done(scalars.list(done, item -> scalars.id(item, MilestoneId::of)));
    }
    if (done != null && f.find("value") != null) {
      scalars.problems().add(ProblemCode.ONE_OF, f.node(), "names", "'value', 'done'");
      return null;
    }
    return head == null || keyResult == null
        ? null
        : made.value(Optional.ofNullable(value))
            .keyResult(keyResult)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Blocker blocker(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    LocalizedText text = f.need("text", scalars::text);
    Boolean open = f.get("open", scalars::bool);
    f.close();
    return text == null ? null : new Blocker(text, open == null || open);
  }

  private @Nullable Ask ask(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Optional<PartyId> to = f.ref("to", PartyId::of);
    LocalizedText text = f.need("text", scalars::text);
    f.close();
    return text == null ? null : new Ask(to.orElse(null), text);
  }

  private @Nullable Entry reading(Fields f, @Nullable Head head) {
    MetricId metric = f.id("metric", MetricId::of);
    BigDecimal value = f.need("value", scalars::number);
    return head == null || metric == null || value == null
        ? null
        : Reading.builder()
            .metric(metric)
            .value(value)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry targetRevised(Fields f, @Nullable Head head) {
    KeyResultId keyResult = f.id("keyResult", KeyResultId::of);
    Optional<MeasureId> measure = f.ref("measure", MeasureId::of);
    Target target = f.need("target", targets::target);
    LocalizedText reason = f.text("reason");
    return head == null || keyResult == null || target == null
        ? null
        : TargetRevised.builder()
            .keyResult(keyResult)
            .measure(measure)
            .target(target)
            .reason(reason)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry metricRevised(Fields f, @Nullable Head head) {
    MetricId metric = f.id("metric", MetricId::of);
    Integer version = f.need("version", item -> scalars.integer(item, 1));
    return head == null || metric == null || version == null
        ? null
        : MetricRevised.builder()
            .metric(metric)
            .version(version)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry scoreAdjusted(Fields f, @Nullable Head head) {
    GoalRef goal = GoalDecoder.goal(f);
    Node given = f.findEvenNull("score");
    if (given == null) {
      scalars.problems().add(ProblemCode.MISSING_MEMBER, f.node(), "name", "score");
    }
    BigDecimal score = f.number("score");
    boolean sticky = f.optional("sticky", scalars::bool).orElse(true);
    LocalizedText reason = f.text("reason");
    return head == null || goal == null
        ? null
        : ScoreAdjusted.builder()
            .goal(goal)
            .score(Optional.ofNullable(score))
            .sticky(sticky)
            .reason(reason)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry decision(Fields f, @Nullable Head head) {
    LocalizedText text = f.need("text", scalars::text);
    Decision.Builder made = Decision.builder();
    made.about(f.list("about", item -> SubjectCodec.read(item, scalars)))
        .review(f.word("review", ReviewKind.class));
    return head == null || text == null
        ? null
        : made.text(text)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry resourceMoved(Fields f, @Nullable Head head) {
    PartyId from = f.id("from", PartyId::of);
    PartyId to = f.id("to", PartyId::of);
    LocalizedText what = f.need("what", scalars::text);
    LocalizedText reason = f.text("reason");
    return head == null || from == null || to == null || what == null
        ? null
        : ResourceMoved.builder()
            .givenBy(from)
            .givenTo(to)
            .what(what)
            .reason(reason)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry retrospective(Fields f, @Nullable Head head) {
    Subject about = about(f);
    LocalizedText learned = f.need("learned", scalars::text);
    Retrospective.Builder made = Retrospective.builder();
    made.change(f.text("change")).causes(f.list("causes", scalars::text));
    return head == null || about == null || learned == null
        ? null
        : made.about(about)
            .learned(learned)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  /** What a retrospective is about: a cycle, or a goal. */
  private @Nullable Subject about(Fields f) {
    Optional<CycleId> cycle = f.ref("cycle", CycleId::of);
    Node objective = f.find("objective");
    Node keyResult = f.find("keyResult");
    int given =
        (f.find("cycle") == null ? 0 : 1)
            + (objective == null ? 0 : 1)
            + (keyResult == null ? 0 : 1);
    if (given != 1) {
      scalars
          .problems()
          .add(ProblemCode.ONE_OF, f.node(), "names", "'objective', 'keyResult', 'cycle'");
      return null;
    }
    if (f.find("cycle") != null) {
      return cycle.map(Subject::of).orElse(null);
    }
    GoalRef goal = GoalDecoder.goal(f);
    return goal == null ? null : Subject.of(goal);
  }

  private @Nullable Entry recognition(Fields f, @Nullable Head head) {
    Recognition.Builder made = Recognition.builder();
    made.to(f.refs("to", PartyId::of)).keyResult(f.ref("keyResult", KeyResultId::of));
    if (f.find("to") == null) {
      scalars.problems().add(ProblemCode.MISSING_MEMBER, f.node(), "name", "to");
    }
    LocalizedText text = f.need("text", scalars::text);
    return head == null || text == null
        ? null
        : made.text(text)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }

  private @Nullable Entry closed(Fields f, @Nullable Head head) {
    CycleId cycle = f.id("cycle", CycleId::of);
    return head == null || cycle == null
        ? null
        : Closed.builder()
            .cycle(cycle)
            .id(head.id())
            .on(head.on())
            .recordedAt(head.recordedAt())
            .by(head.by())
            .extensions(head.extensions())
            .build();
  }
}
