package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Ambition;
import dev.okr.core.value.WireName;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.scoring.policy.Band;
import dev.okr.scoring.policy.Bands;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bands of a policy. */
final class BandTables {

  private static final Codec<List<Band>> BAND_LIST = Lists.of(band());

  /** The bands of a policy. */
  static final Table<BandSet> BANDS = bands();

  private BandTables() {}

  /**
   * Bands as a document shows them.
   *
   * @param usual those of goals of no ambition that has bands of its own
   * @param by those of ambitions
   */
  record BandSet(Bands usual, Map<Ambition, Bands> by) {}

  private static Table<BandSet> bands() {
    Fields<BandSet> fields = new Fields<>();
    var usual = fields.required("default", new BandsCodec(), BandSet::usual);
    Map<Ambition, Member<BandSet, Bands>> by = new EnumMap<>(Ambition.class);
    for (Ambition ambition : Ambition.values()) {
      by.put(
          ambition,
          fields.nullable(
              WireName.of(ambition), new BandsCodec(), bands -> bands.by().get(ambition)));
    }
    return fields.table(
        in -> {
          Map<Ambition, Bands> given = new EnumMap<>(Ambition.class);
          by.forEach(
              (ambition, member) ->
                  in.optional(member).ifPresent(bands -> given.put(ambition, bands)));
          return new BandSet(in.get(usual), given);
        });
  }

  private static Table<Band> band() {
    Fields<Band> fields = new Fields<>();
    var name = fields.required("name", TextCodecs.STRING, Band::name);
    var from =
        fields.written(
            "from", Numbers.number(BigDecimal.ZERO, PolicyParts.MOST), BigDecimal.ZERO, Band::from);
    return fields.table(in -> in.wasFine() ? new Band(in.get(name), in.get(from)) : null);
  }

  /** A list of bands whose bounds rise. */
  private static final class BandsCodec implements Codec<Bands> {

    @Override
    public @Nullable Bands read(ReadContext in) throws IOException {
      List<Band> bands = BAND_LIST.read(in);
      if (bands == null || bands.isEmpty()) {
        return null;
      }
      for (int i = 1; i < bands.size(); i++) {
        BigDecimal before = bands.get(i - 1).from();
        BigDecimal from = bands.get(i).from();
        if (before.compareTo(from) >= 0) {
          in.cursor()
              .problem(
                  ProblemCode.OUT_OF_RANGE,
                  "found",
                  from.toPlainString(),
                  "range",
                  "> " + before.toPlainString());
          return null;
        }
      }
      return new Bands(bands, PolicyParts.MOST_DIGITS);
    }

    @Override
    public void write(Bands value, WireWriter out) throws IOException {
      BAND_LIST.write(value.bands(), out);
    }
  }
}
