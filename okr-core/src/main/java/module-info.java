/** The OKR model: plan, metric dictionary, journal and rule book. */
module dev.okr.core {
  requires transitive org.jspecify;
  requires io.vavr;
  requires static org.immutables.value.annotations;
  requires static java.compiler;

  exports dev.okr.core.error;
  exports dev.okr.core.goal;
  exports dev.okr.core.internal to
      dev.okr.graph,
      dev.okr.scoring;
  exports dev.okr.core.internal.form to
      dev.okr.scoring;
  exports dev.okr.core.journal;
  exports dev.okr.core.message;
  exports dev.okr.core.metric;
  exports dev.okr.core.org;
  exports dev.okr.core.plan;
  exports dev.okr.core.plan.diff;
  exports dev.okr.core.plan.next;
  exports dev.okr.core.privacy;
  exports dev.okr.core.rule;
  exports dev.okr.core.rule.summary;
  exports dev.okr.core.serial to
      dev.okr.scoring;
  exports dev.okr.core.source;
  exports dev.okr.core.statement;
  exports dev.okr.core.statement.reading;
  exports dev.okr.core.text;
  exports dev.okr.core.time;
  exports dev.okr.core.value;
  exports dev.okr.core.week;
  exports dev.okr.core.wire to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.document to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.host to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.journal to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.json to
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.plan to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;
  exports dev.okr.core.wire.report to
      dev.okr.jackson,
      dev.okr.jackson3;
  exports dev.okr.core.wire.scalar to
      dev.okr.graph,
      dev.okr.jackson,
      dev.okr.jackson3,
      dev.okr.scoring;

  uses dev.okr.core.internal.form.WireForm;
  uses dev.okr.core.rule.RuleSet;

  provides dev.okr.core.internal.form.WireForm with
      dev.okr.core.serial.CoreForms;
  provides dev.okr.core.rule.RuleSet with
      dev.okr.core.rule.standard.StandardRules;
}
