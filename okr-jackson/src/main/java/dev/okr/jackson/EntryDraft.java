package dev.okr.jackson;

import static java.util.Objects.requireNonNull;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
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
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
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

/** The parts of an entry as they are read. Entries are made of drafts without a problem only. */
final class EntryDraft {

  @Nullable EntryId id;
  @Nullable LocalDate on;
  @Nullable Instant recordedAt;
  @Nullable PartyId by;
  Extensions extensions = Extensions.none();

  @Nullable ObjectiveId objective;
  @Nullable KeyResultId keyResult;
  @Nullable CycleId cycle;
  @Nullable MeasureId measure;
  @Nullable MetricId metric;
  @Nullable BigDecimal value;
  @Nullable List<MilestoneId> done;
  List<MilestoneId> undone = List.of();
  @Nullable EntryId corrects;
  @Nullable EntryId retracted;
  @Nullable State state;
  @Nullable ValueSource source;
  @Nullable BigDecimal confidence;
  @Nullable Light light;
  LocalizedText note = LocalizedText.empty();
  List<Blocker> blockers = List.of();
  List<Ask> asks = List.of();
  @Nullable Target target;
  LocalizedText reason = LocalizedText.empty();
  int version;
  @Nullable BigDecimal score;
  boolean sticky = true;
  LocalizedText text = LocalizedText.empty();
  List<Subject> about = List.of();
  @Nullable ReviewKind review;
  @Nullable PartyId from;
  List<PartyId> to = List.of();
  LocalizedText change = LocalizedText.empty();
  List<LocalizedText> causes = List.of();

  Entry entry(EntryKind kind) {
    return switch (kind) {
      case CHECK_IN -> checkIn();
      case READING ->
          Reading.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .metric(requireNonNull(metric))
              .value(requireNonNull(value))
              .corrects(Optional.ofNullable(corrects))
              .extensions(extensions)
              .build();
      case TARGET_REVISED ->
          TargetRevised.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .keyResult(requireNonNull(keyResult))
              .measure(Optional.ofNullable(measure))
              .target(requireNonNull(target))
              .reason(reason)
              .extensions(extensions)
              .build();
      case METRIC_REVISED ->
          MetricRevised.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .metric(requireNonNull(metric))
              .version(version)
              .extensions(extensions)
              .build();
      case SCORE_ADJUSTED ->
          ScoreAdjusted.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .goal(goal())
              .score(Optional.ofNullable(score))
              .sticky(sticky)
              .reason(reason)
              .extensions(extensions)
              .build();
      case DECISION ->
          Decision.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .text(text)
              .about(about)
              .review(Optional.ofNullable(review))
              .extensions(extensions)
              .build();
      case RESOURCE_MOVED ->
          ResourceMoved.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .givenBy(requireNonNull(from))
              .givenTo(to.get(0))
              .what(text)
              .reason(reason)
              .extensions(extensions)
              .build();
      case RETROSPECTIVE ->
          Retrospective.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .about(cycle == null ? Subject.of(goal()) : Subject.of(cycle))
              .learned(text)
              .change(change)
              .causes(causes)
              .extensions(extensions)
              .build();
      case RECOGNITION ->
          Recognition.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .to(to)
              .keyResult(Optional.ofNullable(keyResult))
              .text(text)
              .extensions(extensions)
              .build();
      case CLOSED ->
          Closed.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .cycle(requireNonNull(cycle))
              .extensions(extensions)
              .build();
      case REOPENED ->
          Reopened.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .cycle(requireNonNull(cycle))
              .reason(reason)
              .extensions(extensions)
              .build();
      case STATE_CHANGED ->
          StateChanged.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .goal(goal())
              .state(requireNonNull(state))
              .reason(reason)
              .extensions(extensions)
              .build();
      case RETRACTED ->
          Retracted.builder()
              .id(id())
              .on(on())
              .recordedAt(recordedAt())
              .by(by())
              .target(requireNonNull(retracted))
              .reason(reason)
              .extensions(extensions)
              .build();
    };
  }

  private Entry checkIn() {
    CheckIn.Builder made = CheckIn.builder();
    if (done != null) {
      made.done(done);
    }
    return made.id(id())
        .on(on())
        .recordedAt(recordedAt())
        .by(by())
        .keyResult(requireNonNull(keyResult))
        .measure(Optional.ofNullable(measure))
        .value(Optional.ofNullable(value))
        .source(Optional.ofNullable(source))
        .confidence(Optional.ofNullable(confidence))
        .light(Optional.ofNullable(light))
        .note(note)
        .blockers(blockers)
        .asks(asks)
        .undone(undone)
        .corrects(Optional.ofNullable(corrects))
        .extensions(extensions)
        .build();
  }

  private EntryId id() {
    return requireNonNull(id);
  }

  private LocalDate on() {
    return requireNonNull(on);
  }

  private Instant recordedAt() {
    return requireNonNull(recordedAt);
  }

  private PartyId by() {
    return requireNonNull(by);
  }

  private GoalRef goal() {
    return objective == null ? GoalRef.to(requireNonNull(keyResult)) : GoalRef.to(objective);
  }
}
