package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Entries for tests, recorded at noon of their day by {@code lin}. */
public final class Entries {

  public static final PartyId LIN = PartyId.of("lin");

  private Entries() {}

  public static LocalizedText text(String text) {
    return LocalizedText.of(text);
  }

  public static Instant noon(LocalDate on) {
    return on.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  public static CheckIn.Builder checkIn(String id, String keyResult, LocalDate on) {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    made.keyResult(KeyResultId.of(keyResult));
    return made;
  }

  public static CheckIn value(String id, String keyResult, LocalDate on, String value) {
    return checkIn(id, keyResult, on).value(new BigDecimal(value)).build();
  }

  public static CheckIn blocker(
      String id, String keyResult, LocalDate on, String text, boolean open) {
    return checkIn(id, keyResult, on).addBlocker(new Blocker(text(text), open)).build();
  }

  public static CheckIn ask(String id, String keyResult, LocalDate on, String text) {
    return checkIn(id, keyResult, on).addAsk(new Ask(PartyId.of("finance"), text(text))).build();
  }

  public static Decision decision(String id, LocalDate on, ReviewKind review, Subject... about) {
    Decision.Builder made = Decision.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.text(text("decided " + id)).review(review).about(List.of(about)).build();
  }

  public static ResourceMoved moved(String id, LocalDate on) {
    ResourceMoved.Builder made = ResourceMoved.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.givenBy(PartyId.of("platform"))
        .givenTo(PartyId.of("growth"))
        .what(text("an engineer"))
        .build();
  }

  public static Retrospective retrospective(String id, LocalDate on, Subject about) {
    Retrospective.Builder made = Retrospective.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.about(about).learned(text("learned " + id)).change(text("change " + id)).build();
  }

  public static Recognition recognition(String id, LocalDate on, String keyResult, String... to) {
    Recognition.Builder made = Recognition.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.keyResult(KeyResultId.of(keyResult))
        .to(Arrays.stream(to).map(PartyId::of).toList())
        .text(text("thanks"))
        .build();
  }

  public static ScoreAdjusted adjusted(String id, LocalDate on, GoalRef goal, String score) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.goal(goal).score(new BigDecimal(score)).reason(text("reason " + id)).build();
  }

  public static ScoreAdjusted givenBack(String id, LocalDate on, GoalRef goal) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.goal(goal).build();
  }

  public static TargetRevised revised(String id, LocalDate on, String keyResult, Target target) {
    TargetRevised.Builder made = TargetRevised.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(noon(on)).by(LIN);
    return made.keyResult(KeyResultId.of(keyResult))
        .target(target)
        .reason(text("reason " + id))
        .build();
  }
}
