package dev.okr.core.privacy;

import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryBuilder;
import dev.okr.core.journal.EntryId;
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
import dev.okr.core.org.PartyId;
import dev.okr.core.rule.path.Paths;
import java.util.Optional;

/** Everything in an entry of a journal that can name somebody, changed place by place. */
final class EntryWalk {

  private final Naming naming;
  private final PlanWalk elements;

  EntryWalk(Naming naming) {
    this.naming = naming;
    this.elements = new PlanWalk(naming);
  }

  Entry entry(Entry entry) {
    String at = Paths.of(entry);
    if (entry instanceof CheckIn e) {
      return checkIn(at, e, head(at, e, e.toBuilder()));
    }
    if (entry instanceof Reading e) {
      return head(at, e, e.toBuilder()).corrects(corrects(at, e)).build();
    }
    if (entry instanceof TargetRevised e) {
      return head(at, e, e.toBuilder())
          .target(elements.target(at + "/target", e.target()))
          .reason(naming.text(at + "/reason", e.reason()))
          .build();
    }
    if (entry instanceof MetricRevised e) {
      return head(at, e, e.toBuilder()).build();
    }
    if (entry instanceof ScoreAdjusted e) {
      return head(at, e, e.toBuilder()).reason(naming.text(at + "/reason", e.reason())).build();
    }
    if (entry instanceof StateChanged e) {
      return head(at, e, e.toBuilder()).reason(naming.text(at + "/reason", e.reason())).build();
    }
    if (entry instanceof Retracted e) {
      return head(at, e, e.toBuilder())
          .target(naming.entry(at + "/target", e.target()))
          .reason(naming.text(at + "/reason", e.reason()))
          .build();
    }
    if (entry instanceof Closed e) {
      return head(at, e, e.toBuilder()).build();
    }
    if (entry instanceof Reopened e) {
      return head(at, e, e.toBuilder()).reason(naming.text(at + "/reason", e.reason())).build();
    }
    return ofReview(at, entry);
  }

  /** What every entry has, changed in the builder that starts from it. */
  private <B extends EntryBuilder<?, B>> B head(String at, Entry entry, B made) {
    return made.id(naming.entry(at + "/id", entry.id()))
        .by(naming.party(at + "/by", entry.by()))
        .extensions(naming.extensions(at + "/extensions", entry.extensions()));
  }

  private CheckIn checkIn(String at, CheckIn checkIn, CheckIn.Builder made) {
    return made.corrects(corrects(at, checkIn))
        .note(naming.text(at + "/note", checkIn.note()))
        .blockers(
            Places.each(
                at + "/blockers",
                checkIn.blockers(),
                (place, blocker) ->
                    new Blocker(naming.text(place + "/text", blocker.text()), blocker.open())))
        .asks(Places.each(at + "/asks", checkIn.asks(), this::ask))
        .build();
  }

  private Ask ask(String at, Ask ask) {
    PartyId to = ask.to();
    return new Ask(
        to == null ? null : naming.party(at + "/to", to), naming.text(at + "/text", ask.text()));
  }

  private Optional<EntryId> corrects(String at, Entry entry) {
    return entry.corrects().map(id -> naming.entry(at + "/corrects", id));
  }

  private Entry ofReview(String at, Entry entry) {
    if (entry instanceof Decision e) {
      return head(at, e, e.toBuilder())
          .text(naming.text(at + "/text", e.text()))
          .about(Places.each(at + "/about", e.about(), elements::subject))
          .build();
    }
    if (entry instanceof ResourceMoved e) {
      return head(at, e, e.toBuilder())
          .givenBy(naming.party(at + "/from", e.givenBy()))
          .givenTo(naming.party(at + "/to", e.givenTo()))
          .what(naming.text(at + "/what", e.what()))
          .reason(naming.text(at + "/reason", e.reason()))
          .build();
    }
    if (entry instanceof Retrospective e) {
      return head(at, e, e.toBuilder())
          .learned(naming.text(at + "/learned", e.learned()))
          .change(naming.text(at + "/change", e.change()))
          .causes(Places.each(at + "/causes", e.causes(), naming::text))
          .build();
    }
    Recognition e = (Recognition) entry;
    return head(at, e, e.toBuilder())
        .to(Places.each(at + "/to", e.to(), naming::party))
        .text(naming.text(at + "/text", e.text()))
        .build();
  }
}
