package dev.okr.jackson.review;

import com.fasterxml.jackson.core.JsonFactory;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.host.CoreTypes;
import dev.okr.core.wire.host.HostTypes;
import dev.okr.jackson.internal.JacksonParsing;
import dev.okr.jackson.internal.JsonOutput;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.wire.ScoringTypes;
import java.util.List;
import java.util.Objects;

/**
 * Writes review packs as JSON. Members are named as the methods of the packs; numbers are decimal
 * strings, what is absent is {@code null}, entries stand as in the journal. A mapper with {@link
 * dev.okr.jackson.OkrModule} writes them alike.
 */
public final class ReviewJson {

  private static final JsonFactory FACTORY = JacksonParsing.factory();
  private static final JsonOutput OUTPUT = new JsonOutput(FACTORY);
  private static final HostTypes TYPES = types();

  private ReviewJson() {}

  private static HostTypes types() {
    HostTypes.Builder types = HostTypes.builder();
    CoreTypes.addTo(types, new DocumentReader(new JacksonParsing(FACTORY), false), "en");
    ScoringTypes.addTo(types, List.of(), "en");
    return types.build();
  }

  /**
   * A digest as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(WeeklyDigest digest, boolean indented) {
    return text(Objects.requireNonNull(digest, "digest"), indented);
  }

  /**
   * A monthly review as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(MonthlyReview review, boolean indented) {
    return text(Objects.requireNonNull(review, "review"), indented);
  }

  /**
   * A quarterly review as JSON.
   *
   * @param indented whether it is laid out for people
   */
  public static String write(QuarterlyReview review, boolean indented) {
    return text(Objects.requireNonNull(review, "review"), indented);
  }

  private static String text(Object pack, boolean indented) {
    return OUTPUT.text(out -> TYPES.write(pack, out), indented);
  }
}
