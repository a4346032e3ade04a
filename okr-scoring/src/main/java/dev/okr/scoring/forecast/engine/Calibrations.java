package dev.okr.scoring.forecast.engine;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.scoring.forecast.ConfidenceCalibration;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.outlook.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares stated confidence with what came. */
public final class Calibrations {

  private final Figures figures;
  private final Map<PartyId, Tally> tallies = new LinkedHashMap<>();

  private Calibrations(Figures figures) {
    this.figures = figures;
  }

  /** The statements of one party so far. */
  private static final class Tally {

    private int statements;
    private int keyResults;
    private int met;
    private BigDecimal confidence = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void take(List<CheckIn> stated, boolean isMet) {
      keyResults++;
      for (CheckIn checkIn : stated) {
        BigDecimal one = checkIn.confidence().orElseThrow();
        BigDecimal off = one.subtract(isMet ? BigDecimal.ONE : BigDecimal.ZERO);
        statements++;
        met += isMet ? 1 : 0;
        confidence = confidence.add(one);
        squares = squares.add(off.multiply(off));
      }
    }

    ConfidenceCalibration of(PartyId party) {
      return new ConfidenceCalibration(
          party,
          statements,
          keyResults,
          share(confidence),
          share(BigDecimal.valueOf(met)),
          share(squares));
    }

    private BigDecimal share(BigDecimal sum) {
      return sum.divide(BigDecimal.valueOf(statements), 9, RoundingMode.HALF_EVEN);
    }
  }

  /** Of each owner of a key result, and of each team of owners, in the order they are met. */
  public static List<ConfidenceCalibration> of(Figures figures) {
    Calibrations calibrations = new Calibrations(figures);
    calibrations.gather();
    return calibrations.tallies.entrySet().stream()
        .map(tally -> tally.getValue().of(tally.getKey()))
        .toList();
  }

  private void gather() {
    Outlook outlook = figures.outlook();
    for (int o = 0; o < figures.objectiveCount(); o++) {
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        long score = figures.keyResults().computed(k);
        KeyResult keyResult = figures.keyResult(k);
        Optional<PartyId> owner = keyResult.owner().or(figures.objective(o)::owner);
        if (owner.isEmpty() || score == Fixed.NONE || figures.keyResults().state(k).isOut()) {
          continue;
        }
        List<CheckIn> stated = outlook.confidences(k);
        if (!stated.isEmpty() && outlook.isOver(k)) {
          take(owner.get(), stated, score >= Fixed.ONE);
        }
      }
    }
  }

  private void take(PartyId owner, List<CheckIn> stated, boolean isMet) {
    tally(owner).take(stated, isMet);
    Party party = figures.plan().party(owner).orElse(null);
    if (party instanceof Person person) {
      person.teams().stream().distinct().forEach(team -> tally(team).take(stated, isMet));
    }
  }

  private Tally tally(PartyId party) {
    return tallies.computeIfAbsent(party, any -> new Tally());
  }
}
