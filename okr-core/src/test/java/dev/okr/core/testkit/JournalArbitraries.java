package dev.okr.core.testkit;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
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
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Extensions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Journals of every kind of entry, in any order of days and instants. */
public final class JournalArbitraries {

  private JournalArbitraries() {}

  /** What every entry has. */
  private record Head(
      EntryId id, LocalDate on, Instant recordedAt, PartyId by, Extensions extensions) {}

  private static Arbitrary<Head> heads() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9_999).map(n -> EntryId.of("e" + n)),
            ValueArbitraries.days(),
            ValueArbitraries.instants(),
            Pools.people(),
            ValueArbitraries.extensions())
        .as(Head::new);
  }

  /** Check-ins with a value, with what is done, or with neither. */
  public static Arbitrary<Entry> checkIns() {
    Arbitrary<CheckIn.Builder> values =
        Combinators.combine(
                ValueArbitraries.numbers().optional(),
                Pools.milestones().list().ofMaxSize(3).uniqueElements().optional(0.3),
                Pools.milestones().list().ofMaxSize(2).uniqueElements(),
                corrected())
            .as(
                (value, done, undone, corrects) ->
                    (done.isPresent()
                            ? CheckIn.builder().done(done.get()).undone(undone)
                            : CheckIn.builder().value(value))
                        .corrects(corrects));
    Arbitrary<Blocker> blockers =
        Combinators.combine(ValueArbitraries.texts(), Arbitraries.of(true, false)).as(Blocker::new);
    Arbitrary<Ask> asks =
        Combinators.combine(Pools.parties().injectNull(0.3), ValueArbitraries.texts()).as(Ask::new);
    Arbitrary<CheckIn.Builder> notes =
        Combinators.combine(
                values,
                Arbitraries.of(ValueSource.class).optional(),
                ValueArbitraries.shares().optional(),
                Arbitraries.of(Light.class).optional(0.3),
                ValueArbitraries.texts(),
                blockers.list().ofMaxSize(2),
                asks.list().ofMaxSize(2))
            .as(
                (made, source, confidence, light, note, open, asked) ->
                    made.source(source)
                        .confidence(confidence)
                        .light(light)
                        .note(note)
                        .blockers(open)
                        .asks(asked));
    return Combinators.combine(heads(), Pools.keyResults(), Pools.measures().optional(), notes)
        .as(
            (head, keyResult, measure, made) ->
                made.keyResult(keyResult)
                    .measure(measure)
                    .id(head.id())
                    .on(head.on())
                    .recordedAt(head.recordedAt())
                    .by(head.by())
                    .extensions(head.extensions())
                    .build());
  }

  private static Arbitrary<Optional<EntryId>> corrected() {
    return Arbitraries.integers().between(0, 9_999).map(n -> EntryId.of("e" + n)).optional(0.2);
  }

  /** Values of a metric. */
  public static Arbitrary<Entry> readings() {
    return Combinators.combine(heads(), Pools.metrics(), ValueArbitraries.numbers(), corrected())
        .as(
            (head, metric, value, corrects) ->
                Reading.builder()
                    .metric(metric)
                    .value(value)
                    .corrects(corrects)
                    .id(head.id())
                    .on(head.on())
                    .recordedAt(head.recordedAt())
                    .by(head.by())
                    .extensions(head.extensions())
                    .build());
  }

  /** Targets and metrics revised, scores adjusted. */
  public static Arbitrary<Entry> changes() {
    Arbitrary<Entry> targets =
        Combinators.combine(
                heads(),
                Pools.keyResults(),
                Pools.measures().optional(),
                TargetArbitraries.targets(),
                ValueArbitraries.texts())
            .as(
                (head, keyResult, measure, target, reason) ->
                    TargetRevised.builder()
                        .keyResult(keyResult)
                        .measure(measure)
                        .target(target)
                        .reason(reason)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> metrics =
        Combinators.combine(heads(), Pools.metrics(), Arbitraries.integers().between(1, 9))
            .as(
                (head, metric, version) ->
                    MetricRevised.builder()
                        .metric(metric)
                        .version(version)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> scores =
        Combinators.combine(
                heads(),
                Pools.goals(),
                ValueArbitraries.shares().optional(),
                Arbitraries.of(true, false),
                ValueArbitraries.texts())
            .as(
                (head, goal, score, sticky, reason) ->
                    ScoreAdjusted.builder()
                        .goal(goal)
                        .score(score)
                        .sticky(sticky)
                        .reason(reason)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    return Arbitraries.oneOf(targets, metrics, scores);
  }

  /** Decisions, moves, retrospectives, recognitions, closed cycles. */
  public static Arbitrary<Entry> events() {
    Arbitrary<Entry> decisions =
        Combinators.combine(
                heads(),
                ValueArbitraries.texts(),
                PlanArbitraries.subjects().list().ofMaxSize(3),
                Arbitraries.of(ReviewKind.class).optional())
            .as(
                (head, text, about, review) ->
                    Decision.builder()
                        .text(text)
                        .about(about)
                        .review(review)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> moves =
        Combinators.combine(
                heads(),
                Pools.parties(),
                Pools.parties(),
                ValueArbitraries.texts(),
                ValueArbitraries.texts())
            .as(
                (head, from, to, what, reason) ->
                    ResourceMoved.builder()
                        .givenBy(from)
                        .givenTo(to)
                        .what(what)
                        .reason(reason)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> retrospectives =
        Combinators.combine(
                heads(),
                Arbitraries.oneOf(Pools.goals().map(Subject::of), Pools.cycles().map(Subject::of)),
                ValueArbitraries.texts(),
                ValueArbitraries.texts(),
                ValueArbitraries.texts().list().ofMaxSize(2))
            .as(
                (head, about, learned, change, causes) ->
                    Retrospective.builder()
                        .about(about)
                        .learned(learned)
                        .change(change)
                        .causes(causes)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> recognitions =
        Combinators.combine(
                heads(),
                Pools.parties().list().ofMaxSize(3),
                Pools.keyResults().optional(),
                ValueArbitraries.texts())
            .as(
                (head, to, keyResult, text) ->
                    Recognition.builder()
                        .to(to)
                        .keyResult(keyResult)
                        .text(text)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> closed =
        Combinators.combine(heads(), Pools.cycles())
            .as(
                (head, cycle) ->
                    Closed.builder()
                        .cycle(cycle)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    Arbitrary<Entry> reopened =
        Combinators.combine(heads(), Pools.cycles(), ValueArbitraries.texts())
            .as(
                (head, cycle, reason) ->
                    Reopened.builder()
                        .cycle(cycle)
                        .reason(reason)
                        .id(head.id())
                        .on(head.on())
                        .recordedAt(head.recordedAt())
                        .by(head.by())
                        .extensions(head.extensions())
                        .build());
    return Arbitraries.oneOf(
        decisions, moves, retrospectives, recognitions, closed, reopened, states(), retractions());
  }

  /** States of goals that changed. */
  public static Arbitrary<Entry> states() {
    return Combinators.combine(
            heads(), Pools.goals(), Arbitraries.of(State.class), ValueArbitraries.texts())
        .as(
            (head, goal, state, reason) ->
                StateChanged.builder()
                    .goal(goal)
                    .state(state)
                    .reason(reason)
                    .id(head.id())
                    .on(head.on())
                    .recordedAt(head.recordedAt())
                    .by(head.by())
                    .extensions(head.extensions())
                    .build());
  }

  /** Entries taken back, those that aren't there too. */
  public static Arbitrary<Entry> retractions() {
    return Combinators.combine(
            heads(), Arbitraries.integers().between(0, 9_999), ValueArbitraries.texts())
        .as(
            (head, target, reason) ->
                Retracted.builder()
                    .target("e" + target)
                    .reason(reason)
                    .id(head.id())
                    .on(head.on())
                    .recordedAt(head.recordedAt())
                    .by(head.by())
                    .extensions(head.extensions())
                    .build());
  }

  /** Entries of every kind. */
  public static Arbitrary<Entry> entries() {
    return Arbitraries.oneOf(checkIns(), readings(), changes(), events());
  }

  /** Journals; an id occurs once. */
  public static Arbitrary<Journal> journals() {
    return entries().list().ofMaxSize(12).uniqueElements(Entry::id).map(Journal::of);
  }
}
