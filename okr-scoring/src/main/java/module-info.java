/** Scores, policies, pace, health and their explanation. */
module dev.okr.scoring {
  requires transitive dev.okr.core;
  requires transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static java.compiler;

  exports dev.okr.scoring;
  exports dev.okr.scoring.policy;
  exports dev.okr.scoring.course;
  exports dev.okr.scoring.forecast;
  exports dev.okr.scoring.forecast.wire to
      dev.okr.jackson,
      dev.okr.jackson3;
  exports dev.okr.scoring.review;
  exports dev.okr.scoring.review.page;
  exports dev.okr.scoring.review.people;
  exports dev.okr.scoring.wire to
      dev.okr.jackson,
      dev.okr.jackson3;

  uses dev.okr.core.internal.form.WireForm;

  provides dev.okr.core.internal.form.WireForm with
      dev.okr.scoring.serial.ScoringForms;
}
