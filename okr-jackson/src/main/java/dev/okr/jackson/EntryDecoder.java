package dev.okr.jackson;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ValueSource;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an entry of a journal. */
final class EntryDecoder extends Decoder {

  private static final Words<EntryKind> KINDS = Words.of(EntryKind.class);
  private static final Words<ValueSource> SOURCES = Words.of(ValueSource.class);
  private static final Words<Light> LIGHTS = Words.of(Light.class);
  private static final Words<State> STATES = Words.of(State.class);
  private static final Words<ReviewKind> REVIEWS = Words.of(ReviewKind.class);
  private static final Members BLOCKER = Members.of("text", "open").requiring("text");
  private static final Members ASK = Members.of("to", "text").requiring("text");

  private final Lookahead lookahead;
  private final TargetDecoder targets;
  private final SubjectDecoder subjects;

  EntryDecoder(Values values, Lookahead lookahead) {
    super(values);
    this.lookahead = lookahead;
    this.targets = new TargetDecoder(values, lookahead);
    this.subjects = new SubjectDecoder(values);
  }

  /** The entry, or {@code null} where a problem was added. */
  @Nullable Entry entry() throws IOException {
    int before = cursor.problems().count();
    EntryKind kind = lookahead.enter(values, "entry", KINDS);
    if (kind == null) {
      return null;
    }
    EntryDraft draft = new EntryDraft();
    Members members = kind.members();
    int goals = 0;
    for (String name = cursor.member(members); name != null; name = cursor.member(members)) {
      switch (name) {
        case "objective" -> {
          draft.objective = values.objective();
          goals++;
        }
        case "keyResult" -> {
          draft.keyResult = values.keyResult();
          goals++;
        }
        case "cycle" -> {
          draft.cycle = values.cycle();
          goals++;
        }
        default -> read(name, kind, draft);
      }
    }
    checkAlternatives(kind, goals, draft);
    return cursor.problems().count() == before ? made(kind, draft) : null;
  }

  private @Nullable Entry made(EntryKind kind, EntryDraft draft) {
    try {
      return draft.entry(kind);
    } catch (LimitException tooLarge) {
      cursor.problemOfObject(ProblemCode.TOO_LARGE, "detail", tooLarge.limit());
      return null;
    }
  }

  private void checkAlternatives(EntryKind kind, int goals, EntryDraft draft) {
    boolean needsGoal = kind == EntryKind.SCORE_ADJUSTED || kind == EntryKind.STATE_CHANGED;
    if (needsGoal && goals != 1) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "objective, keyResult");
    }
    if (kind == EntryKind.RETROSPECTIVE && goals != 1) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "objective, keyResult, cycle");
    }
    if (draft.value != null && (draft.done != null || !draft.undone.isEmpty())) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "value, done");
    }
  }

  private void read(String name, EntryKind kind, EntryDraft draft) throws IOException {
    switch (name) {
      case "id" -> draft.id = values.id(EntryId::of);
      case "on" -> draft.on = values.date();
      case "recordedAt" -> draft.recordedAt = values.instant();
      case "by" -> draft.by = values.author();
      case "measure" -> draft.measure = values.measure();
      case "metric" -> draft.metric = values.metric();
      case "value" ->
          draft.value = kind == EntryKind.CHECK_IN ? values.numberOrBool() : values.number();
      case "done" -> draft.done = cursor.list(() -> values.id(MilestoneId::of));
      case "undone" -> draft.undone = cursor.list(() -> values.id(MilestoneId::of));
      case "corrects" -> draft.corrects = values.id(EntryId::of);
      case "state" -> draft.state = values.word(STATES);
      case "source" -> draft.source = values.word(SOURCES);
      case "confidence" -> draft.confidence = values.number(BigDecimal.ZERO, BigDecimal.ONE);
      case "light" -> draft.light = values.word(LIGHTS);
      case "note" -> draft.note = values.text();
      case "blockers" -> draft.blockers = cursor.list(this::blocker);
      case "asks" -> draft.asks = cursor.list(this::ask);
      case "target" -> {
        if (kind == EntryKind.RETRACTED) {
          draft.retracted = values.id(EntryId::of);
        } else {
          draft.target = targets.target();
        }
      }
      case "reason" -> draft.reason = values.text();
      case "version" -> {
        Integer version = values.integer(1);
        draft.version = version == null ? 0 : version;
      }
      case "score" -> draft.score = values.scoreOrNull();
      case "sticky" -> draft.sticky = Boolean.TRUE.equals(values.bool());
      case "text", "what", "learned" -> draft.text = values.text();
      case "about" -> draft.about = cursor.list(subjects::subject);
      case "review" -> draft.review = values.word(REVIEWS);
      case "from" -> draft.from = values.party();
      case "to" -> draft.to = kind == EntryKind.RECOGNITION ? values.parties() : receiver();
      case "change" -> draft.change = values.text();
      case "causes" -> draft.causes = cursor.list(values::text);
      case "extensions" -> draft.extensions = extensions.extensions();
      default -> {
        // "entry", which the lookahead has read
      }
    }
  }

  private List<PartyId> receiver() throws IOException {
    PartyId to = values.party();
    return to == null ? List.of() : List.of(to);
  }

  private @Nullable Blocker blocker() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    LocalizedText text = LocalizedText.empty();
    boolean open = true;
    for (String name = cursor.member(BLOCKER); name != null; name = cursor.member(BLOCKER)) {
      if (name.equals("text")) {
        text = values.text();
      } else {
        open = Boolean.TRUE.equals(values.bool());
      }
    }
    return new Blocker(text, open);
  }

  private @Nullable Ask ask() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    PartyId to = null;
    LocalizedText text = LocalizedText.empty();
    for (String name = cursor.member(ASK); name != null; name = cursor.member(ASK)) {
      if (name.equals("to")) {
        to = values.party();
      } else {
        text = values.text();
      }
    }
    return new Ask(to, text);
  }
}
