/** Plans, journals, scorecards and graphs as JSON. */
module dev.okr.jackson {
  requires transitive dev.okr.core;
  requires static dev.okr.graph;
  requires static dev.okr.scoring;
  requires transitive org.jspecify;
  requires transitive com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind;
  requires static org.yaml.snakeyaml;

  exports dev.okr.jackson;
  exports dev.okr.jackson.review;

  provides com.fasterxml.jackson.databind.Module with
      dev.okr.jackson.OkrModule;
}
