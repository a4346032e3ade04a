/** Values of metrics from SQL views; journals and plans in databases. */
module dev.okr.jdbc {
  requires transitive dev.okr.core;
  requires dev.okr.jackson;
  requires transitive java.sql;
  requires transitive org.jspecify;

  exports dev.okr.jdbc;
}
