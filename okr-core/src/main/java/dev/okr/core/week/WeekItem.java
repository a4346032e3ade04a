package dev.okr.core.week;

import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.Optional;

/** One thing that is asked of a person. */
public sealed interface WeekItem
    permits AgreementToGive,
        BlockerToAnswer,
        CheckInDue,
        DecisionDue,
        MilestoneDue,
        SupportAsked,
        ValueDue {

  /** What it is about: a key result, a measure of one, or a dependency. */
  Subject on();

  /** Through which party it is asked of the person: themself, or a team they are in. */
  PartyId through();

  /** The day by which it is due; empty if nobody set one. */
  Optional<LocalDate> due();

  /** How many working days have passed since it was due; 0 if it isn't late. */
  long lateDays();
}
