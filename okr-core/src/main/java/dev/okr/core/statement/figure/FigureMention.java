package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a sentence: what the scanner read, to which the stages after it add what they find.
 * Positions are in the folded text.
 */
public record FigureMention(
    int start, int end, Amount amount, Markings markings, Part part, Set<Trait> traits) {

  static FigureMention of(
      int start, int end, BigDecimal value, @Nullable String unit, Dimension kind) {
    return new FigureMention(
        start,
        end,
        new Amount(value, unit, kind),
        new Markings(0, 0, start, end, false),
        Part.UNKNOWN,
        Set.of());
  }

  static FigureMention name(int start, int end) {
    return of(start, end, BigDecimal.ZERO, null, Dimension.BARE).with(Trait.NAME);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  public BigDecimal value() {
    return amount.value();
  }

  public @Nullable String unit() {
    return amount.unit();
  }

  public Dimension dimension() {
    return amount.dimension();
  }

  /** Whether it counts things, or may: no unit says what else it is. */
  public boolean isCount() {
    return dimension() == Dimension.BARE || dimension() == Dimension.COUNT;
  }

  /** Whether another figure belongs to it, where it starts or the lower end of its band. */
  public boolean paired() {
    return baseline() != null || low() != null;
  }

  public boolean isPoints() {
    return dimension() == Dimension.POINTS;
  }

  public boolean isTime() {
    return dimension() == Dimension.TIME || dimension() == Dimension.PERIOD;
  }

  /** -1, 0 or 1: a sign was written before it. */
  public int sign() {
    return amount.sign();
  }

  /** Whether a word such as "million" belongs to it. */
  public boolean multiplied() {
    return amount.multiplier() != null;
  }

  /** The kinds of the marks right before it. */
  public long before() {
    return markings.before();
  }

  /** The kinds of the marks right after it. */
  public long after() {
    return markings.after();
  }

  /** Where the marks before begin. */
  public int reach() {
    return markings.reach();
  }

  /** Where the marks after end. */
  public int tail() {
    return markings.tail();
  }

  public boolean softReach() {
    return markings.soft();
  }

  public @Nullable Role role() {
    return part.role();
  }

  public @Nullable FigureMention baseline() {
    return part.baseline();
  }

  public @Nullable FigureMention low() {
    return part.low();
  }

  /** It only counts where there is no other. */
  public boolean fallback() {
    return part.fallback();
  }

  public boolean change() {
    return part.change();
  }

  public boolean marked(Kind kind) {
    return kind.in(before());
  }

  public boolean marked(long kinds) {
    return (before() & kinds) != 0;
  }

  public boolean marked(Kind... kinds) {
    return marked(Kind.set(kinds));
  }

  public boolean followed(Kind... kinds) {
    return (after() & Kind.set(kinds)) != 0;
  }

  /** Whether it stands between two places. */
  public boolean within(int from, int to) {
    return start >= from && end <= to;
  }

  /** Where its stretch begins, its partner's included. */
  public int first() {
    FigureMention base = baseline();
    FigureMention other = low();
    int at = base == null ? start : Math.min(start, base.start);
    return other == null ? at : Math.min(at, other.start);
  }

  public int last() {
    FigureMention base = baseline();
    return base == null ? end : Math.max(end, base.end);
  }

  public FigureMention with(Trait trait) {
    if (is(trait)) {
      return this;
    }
    EnumSet<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new FigureMention(start, end, amount, markings, part, Collections.unmodifiableSet(all));
  }

  private FigureMention with(Amount other) {
    return new FigureMention(start, end, other, markings, part, traits);
  }

  private FigureMention with(Markings other) {
    return new FigureMention(start, end, amount, other, part, traits);
  }

  private FigureMention with(Part other) {
    return new FigureMention(start, end, amount, markings, other, traits);
  }

  /** The same with its last character elsewhere; what follows it stays. */
  FigureMention ending(int at) {
    return new FigureMention(start, at, amount, markings, part, traits);
  }

  /** The same up to there, what follows it included. */
  FigureMention until(int at) {
    return ending(at).tailing(at);
  }

  public FigureMention worth(BigDecimal value) {
    return with(amount.worth(value));
  }

  public FigureMention in(@Nullable String unit, Dimension dimension) {
    return with(amount.in(unit, dimension));
  }

  FigureMention signed(int sign) {
    return with(amount.signed(sign));
  }

  /** The same in a unit that is so many base units. */
  public FigureMention perUnit(BigDecimal factor) {
    return with(amount.perUnit(factor));
  }

  FigureMention times(BigDecimal multiplier) {
    return with(amount.times(multiplier));
  }

  FigureMention reaching(int at) {
    return reaching(at, softReach());
  }

  public FigureMention reaching(int at, boolean softly) {
    return with(markings.reaching(at, softly));
  }

  public FigureMention tailing(int at) {
    return with(markings.after(after(), at));
  }

  /** The same with these marks before it, and no others. */
  public FigureMention before(long kinds) {
    return with(markings.before(kinds));
  }

  public FigureMention before(Kind more) {
    return before(before() | more.bit());
  }

  public FigureMention after(long more) {
    return with(markings.after(after() | more, tail()));
  }

  public FigureMention as(Role role) {
    return with(part.as(role));
  }

  /** The same, to count only where there is no other, or not. */
  public FigureMention fallback(boolean only) {
    return with(new Part(role(), baseline(), low(), only, change()));
  }

  public FigureMention change(boolean is) {
    return with(new Part(role(), baseline(), low(), fallback(), is));
  }

  /** The end of the change that begins there. */
  public FigureMention from(FigureMention base) {
    return with(new Part(Role.END, base, low(), fallback(), change()));
  }

  /** The upper end of the band that begins there. */
  public FigureMention above(FigureMention bottom) {
    return with(new Part(Role.HIGH, baseline(), bottom, fallback(), change()));
  }
}
