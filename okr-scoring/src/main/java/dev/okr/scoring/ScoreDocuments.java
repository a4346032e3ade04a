package dev.okr.scoring;

import dev.okr.core.internal.form.WireForm;
import java.util.List;
import java.util.ServiceLoader;

/** The documents of scorecards and policies, which know both. */
final class ScoreDocuments {

  private static final List<WireForm> FORMS =
      ServiceLoader.load(WireForm.class, ScoreDocuments.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private ScoreDocuments() {}

  static WireForm ofScores() {
    return WireForm.of(Scorecard.class, FORMS);
  }
}
