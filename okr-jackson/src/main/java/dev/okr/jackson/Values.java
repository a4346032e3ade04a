package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the value a cursor stands on into what it means; {@code null} (or what stands for nothing)
 * where that was a problem.
 */
final class Values {

  private static final int FEW_TAGS = 8;
  private static final LocalizedText DECIMALS =
      LocalizedText.enZh(
          "a weight has at most " + Weight.MAX_DECIMALS + " decimals",
          "权重最多 " + Weight.MAX_DECIMALS + " 位小数");

  private final Cursor cursor;
  private final JsonParser parser;
  private final Vocabulary vocabulary;
  private final @Nullable PlainScalars plain;
  private final @Nullable ReferenceCheck references;
  private final boolean idsAreTrusted;
  private final Cursor.Item<PartyId> anyParty = this::party;

  /** The texts of the value at hand: one map for all values. */
  private Map<String, String> byTag = new LinkedHashMap<>();

  /**
   * Values of a document.
   *
   * @param plain what of the document stood there without quotes, if it is YAML, where {@code 2026}
   *     may stand for a text
   * @param references gets the references, if anybody wants them checked
   * @param idsAreTrusted whether the plan finds ids that come twice itself, and nobody needs to
   *     know where
   */
  Values(
      Cursor cursor,
      Vocabulary vocabulary,
      @Nullable PlainScalars plain,
      @Nullable ReferenceCheck references,
      boolean idsAreTrusted) {
    this.cursor = cursor;
    this.parser = cursor.parser();
    this.vocabulary = vocabulary;
    this.plain = plain;
    this.references = references;
    this.idsAreTrusted = idsAreTrusted;
  }

  Cursor cursor() {
    return cursor;
  }

  // ---- texts

  /** Whether the cursor stands on a text; if not, that is a problem. */
  private boolean isText() throws IOException {
    JsonToken token = parser.currentToken();
    boolean isText =
        token == JsonToken.VALUE_STRING
            || (plain != null && token.isScalarValue() && token != JsonToken.VALUE_NULL);
    if (!isText) {
      cursor.wrongType(Shape.TEXT);
    }
    return isText;
  }

  @Nullable String string() throws IOException {
    if (!isText()) {
      return null;
    }
    String text = parser.getText();
    if (!Limits.isWellFormed(text)) {
      cursor.problem(ProblemCode.HALF_CHARACTER);
      return null;
    }
    return text;
  }

  @Nullable Boolean bool() throws IOException {
    if (cursor.isAt(JsonToken.VALUE_TRUE) || cursor.isAt(JsonToken.VALUE_FALSE)) {
      return parser.getBooleanValue();
    }
    Boolean word = isPlain() ? YamlWords.bool(parser.getText()) : null;
    if (word == null) {
      cursor.wrongType(Shape.BOOLEAN);
    }
    return word;
  }

  /** Whether the cursor stands on a text that YAML had without quotes. */
  private boolean isPlain() {
    return plain != null && cursor.isAt(JsonToken.VALUE_STRING) && plain.isPlainAt(cursor.offset());
  }

  /** A scalar of which the format says nothing. */
  @Nullable Object scalar() throws IOException {
    if (isPlain() && YamlWords.isOfCore(parser.getText())) {
      return YamlWords.bool(parser.getText());
    }
    return switch (parser.currentToken()) {
      case VALUE_STRING -> string();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NULL -> null;
      default -> number();
    };
  }

  /** A text, or an object by language tag; empty where that was a problem. */
  LocalizedText text() throws IOException {
    if (!cursor.isAt(JsonToken.START_OBJECT)) {
      String text = cursor.isAt(JsonToken.START_ARRAY) ? wrong(Shape.TEXTS) : string();
      return text == null ? LocalizedText.empty() : LocalizedText.of(text);
    }
    return texts();
  }

  private LocalizedText texts() throws IOException {
    byTag.clear();
    while (Tokens.next(parser) == JsonToken.FIELD_NAME) {
      String tag = parser.currentName();
      boolean isTag = Limits.isLanguageTag(tag);
      boolean isNew = !byTag.containsKey(tag);
      if (!isTag) {
        cursor.problem(ProblemCode.UNKNOWN_MEMBER, "name", tag, "hint", "");
      } else if (!isNew) {
        cursor.problem(ProblemCode.DUPLICATE_KEY, "name", tag);
      }
      Tokens.next(parser);
      String text = string();
      if (isTag && isNew) {
        byTag.put(tag, text == null ? "" : text);
      }
    }
    LocalizedText texts = LocalizedText.of(byTag);
    if (byTag.size() > FEW_TAGS) {
      byTag = new LinkedHashMap<>(); // clearing takes the longer the larger it once was
    }
    return texts;
  }

  private @Nullable String wrong(LocalizedText expected) throws IOException {
    cursor.wrongType(expected);
    return null;
  }

  // ---- words and ids

  <E extends Enum<E>> @Nullable E word(Words<E> words) throws IOException {
    if (!isText()) {
      return null;
    }
    E found =
        words.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (found == null) {
      wrongWord(words.all());
    }
    return found;
  }

  <E extends Enum<E>> Optional<E> optionalWord(Words<E> words) throws IOException {
    return Optional.ofNullable(word(words));
  }

  /** Reports a word that isn't one of those allowed. */
  void wrongWord(String allowed) throws IOException {
    cursor.problem(
        ProblemCode.WRONG_WORD, "found", parser.getText(), "allowed", LocalizedText.of(allowed));
  }

  /** An identifier that isn't likely to come again. */
  <T> @Nullable T id(Function<String, T> make) throws IOException {
    if (!isText()) {
      return null;
    }
    String text = parser.getText();
    if (Identifiers.isValid(text)) {
      return make.apply(text);
    }
    if (Limits.isWellFormed(text)) {
      cursor.problem(ProblemCode.BAD_ID, "found", text);
    } else {
      cursor.problem(ProblemCode.HALF_CHARACTER);
    }
    return null;
  }

  /** An identifier that is likely to come again. */
  <T> @Nullable T id(Symbols<T> known, Function<String, T> make) throws IOException {
    if (!isText()) {
      return null;
    }
    T found =
        known.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (found == null) {
      found = id(make);
      if (found != null) {
        known.put(parser.getText(), found);
      }
    }
    return found;
  }

  private <T> @Nullable T refer(SubjectKind kind, @Nullable T id) {
    if (references != null && id != null) {
      refer(references, kind, id.toString());
    }
    return id;
  }

  /** Notes that the value the cursor stands on refers to something. */
  void refer(SubjectKind kind, String id) {
    if (references != null) {
      refer(references, kind, id);
    }
  }

  private void refer(ReferenceCheck to, SubjectKind kind, String id) {
    JsonLocation at = parser.currentTokenLocation();
    to.add(kind, id, cursor.pointer(), at.getLineNr(), (int) at.getByteOffset());
  }

  @Nullable PartyId party() throws IOException {
    return refer(SubjectKind.PARTY, id(vocabulary.parties, PartyId::of));
  }

  List<PartyId> parties() throws IOException {
    return cursor.list(anyParty);
  }

  @Nullable MetricId metric() throws IOException {
    return refer(SubjectKind.METRIC, id(vocabulary.metrics, MetricId::of));
  }

  @Nullable CycleId cycle() throws IOException {
    return refer(SubjectKind.CYCLE, id(vocabulary.cycles, CycleId::of));
  }

  @Nullable ThemeId theme() throws IOException {
    return refer(SubjectKind.THEME, id(vocabulary.themes, ThemeId::of));
  }

  @Nullable ObjectiveId objective() throws IOException {
    return refer(SubjectKind.OBJECTIVE, id(ObjectiveId::of));
  }

  @Nullable KeyResultId keyResult() throws IOException {
    return refer(SubjectKind.KEY_RESULT, id(KeyResultId::of));
  }

  /** The id of a measure; measures of many key results are called alike. */
  @Nullable MeasureId measure() throws IOException {
    return id(vocabulary.measures, MeasureId::of);
  }

  /** The identifier of a party or system that need not be in the plan. */
  @Nullable PartyId author() throws IOException {
    return id(vocabulary.parties, PartyId::of);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The ids of another kind. */
  Ids newIds() {
    return new Ids(cursor, idsAreTrusted);
  }

  /** Whether nobody looks for ids that occur twice in the whole plan. */
  boolean idsAreTrusted() {
    return idsAreTrusted;
  }

  /** The ids of another list. */
  LocalIds newLocalIds() {
    return new LocalIds(cursor);
  }

  // ---- numbers

  /** A JSON number or a decimal string, within limits and normalised. */
  @Nullable BigDecimal number() throws IOException {
    boolean isText = cursor.isAt(JsonToken.VALUE_STRING);
    if (!isText && !parser.currentToken().isNumeric()) {
      cursor.wrongType(Shape.NUMBER);
      return null;
    }
    BigDecimal plain =
        Numerals.plain(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    return plain == null ? otherNumber(parser.getText()) : plain;
  }

  private @Nullable BigDecimal otherNumber(String text) {
    Numerals.Verdict verdict = Numerals.judge(text);
    if (verdict == Numerals.Verdict.FINE) {
      return Decimals.normalise(new BigDecimal(text));
    }
    cursor.problem(
        verdict == Numerals.Verdict.WRONG ? ProblemCode.BAD_NUMBER : ProblemCode.NUMBER_LIMIT,
        "found",
        text);
    return null;
  }

  /** As {@link #number()}, where {@code null} is a statement. */
  @Nullable BigDecimal numberOrNull() throws IOException {
    return cursor.isAt(JsonToken.VALUE_NULL) ? null : number();
  }

  /** A number, or a boolean that stands for 1 or 0. */
  @Nullable BigDecimal numberOrBool() throws IOException {
    if (cursor.isAt(JsonToken.VALUE_TRUE)) {
      return BigDecimal.ONE;
    }
    return cursor.isAt(JsonToken.VALUE_FALSE) ? BigDecimal.ZERO : number();
  }

  /** A score of a grade or an expected score. */
  @Nullable BigDecimal score() throws IOException {
    return number(Limits.SCORE.negate(), Limits.SCORE);
  }

  /** As {@link #numberOrNull()}, at least 0. */
  @Nullable BigDecimal scoreOrNull() throws IOException {
    BigDecimal score = numberOrNull();
    if (score != null && score.signum() < 0) {
      outOfRange(score, LocalizedText.of(">= 0"));
      return null;
    }
    return score;
  }

  Optional<BigDecimal> optionalNumber() throws IOException {
    return Optional.ofNullable(number());
  }

  /** A number from one bound to another, both included. */
  @Nullable BigDecimal number(BigDecimal least, BigDecimal most) throws IOException {
    BigDecimal number = number();
    if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
      outOfRange(number, range(least, most));
      return null;
    }
    return number;
  }

  /** A share of one: 0 to 1. */
  Optional<BigDecimal> share() throws IOException {
    return Optional.ofNullable(number(BigDecimal.ZERO, BigDecimal.ONE));
  }

  private static LocalizedText range(BigDecimal least, BigDecimal most) {
    return LocalizedText.of(least.toPlainString() + ".." + most.toPlainString());
  }

  private void outOfRange(BigDecimal number, LocalizedText range) {
    cursor.problem(ProblemCode.OUT_OF_RANGE, "found", number.toPlainString(), "range", range);
  }

  @Nullable Integer integer(int least) throws IOException {
    BigDecimal number = number(BigDecimal.valueOf(least), BigDecimal.valueOf(Integer.MAX_VALUE));
    if (number == null) {
      return null;
    }
    if (number.scale() > 0) {
      cursor.wrongType(Shape.WHOLE_NUMBER);
      return null;
    }
    return number.intValueExact();
  }

  /** A weight; 1 where that was a problem. */
  Weight weight() throws IOException {
    Symbols<Weight> known = vocabulary.weights;
    Weight found =
        parser.currentToken().isNumeric()
            ? known.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
            : null;
    return found == null ? newWeight(known) : found;
  }

  private Weight newWeight(Symbols<Weight> known) throws IOException {
    BigDecimal number = number();
    if (number == null) {
      return Weight.ONE;
    }
    if (!Weight.isValid(number)) {
      boolean isBetween = number.signum() >= 0 && number.compareTo(Weight.MAX) <= 0;
      outOfRange(number, isBetween ? DECIMALS : range(BigDecimal.ZERO, Weight.MAX));
      return Weight.ONE;
    }
    Weight weight = new Weight(number);
    known.put(parser.getText(), weight);
    return weight;
  }

  // ---- times

  @Nullable LocalDate date() throws IOException {
    if (!isText()) {
      return null;
    }
    char[] chars = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    LocalDate date = vocabulary.dates.find(chars, from, length);
    if (date == null) {
      date = IsoTimes.date(chars, from, length);
      if (date == null) {
        cursor.problem(ProblemCode.BAD_DATE, "found", parser.getText());
      } else {
        vocabulary.dates.put(parser.getText(), date);
      }
    }
    return date;
  }

  Optional<LocalDate> optionalDate() throws IOException {
    return Optional.ofNullable(date());
  }

  @Nullable Instant instant() throws IOException {
    if (!isText()) {
      return null;
    }
    Instant instant =
        IsoTimes.instant(
            parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (instant == null) {
      cursor.problem(ProblemCode.BAD_INSTANT, "found", parser.getText());
    }
    return instant;
  }

  /** Whether a span doesn't end before it starts; reported at the end that was read last. */
  boolean isSpan(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      cursor.problem(ProblemCode.BAD_SPAN, "from", from.toString(), "to", to.toString());
      return false;
    }
    return true;
  }
}
