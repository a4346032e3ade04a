package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.course.MeasureStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The course of what may be seen: values of what is restricted are left out. */
final class SeenCourse implements Course {

  private final Course whole;
  private final Seen seen;

  SeenCourse(Course whole, Seen seen) {
    this.whole = whole;
    this.seen = seen;
  }

  @Override
  public LocalDate on() {
    return whole.on();
  }

  @Override
  public List<MeasureStatus> measures(KeyResultId keyResult) {
    return isRestricted(keyResult)
        ? List.of()
        : whole.measures(keyResult).stream().map(each -> measure(keyResult, each)).toList();
  }

  private MeasureStatus measure(KeyResultId keyResult, MeasureStatus status) {
    return seen.hidesValueOf(keyResult, status.measure())
        ? new MeasureStatus(
            status.measure(),
            status.observation(),
            Optional.empty(),
            status.progress(),
            status.aim())
        : status;
  }

  @Override
  public List<Breach> breaches(KeyResultId keyResult) {
    return isRestricted(keyResult) ? List.of() : whole.breaches(keyResult);
  }

  @Override
  public List<BurnUp> burnUps(KeyResultId keyResult) {
    return isRestricted(keyResult)
        ? List.of()
        : whole.burnUps(keyResult).stream().map(this::burnUp).toList();
  }

  @Override
  public List<BurnUp> burnUps() {
    return whole.burnUps().stream()
        .filter(each -> !isRestricted(each.keyResult()))
        .map(this::burnUp)
        .toList();
  }

  private BurnUp burnUp(BurnUp whole) {
    return whole.measure().filter(id -> seen.hidesValueOf(whole.keyResult(), id)).isPresent()
        ? BurnUp.builder().from(whole).values(List.of()).build()
        : whole;
  }

  private boolean isRestricted(KeyResultId keyResult) {
    return seen.isRestricted(GoalRef.to(keyResult));
  }
}
