/** Plans, journals and results as JSON, by Jackson 3. */
module dev.okr.jackson3 {
  requires transitive dev.okr.core;
  requires static dev.okr.graph;
  requires static dev.okr.scoring;
  requires transitive org.jspecify;
  requires transitive tools.jackson.core;
  requires transitive tools.jackson.databind;

  exports dev.okr.jackson3;

  provides tools.jackson.databind.JacksonModule with
      dev.okr.jackson3.OkrModule;
}
