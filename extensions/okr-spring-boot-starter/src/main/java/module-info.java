/** Spring Boot 4: the wire format for its JSON, a scorer and a rule book by properties. */
module dev.okr.boot {
  requires transitive dev.okr.core;
  requires transitive dev.okr.jackson3;
  requires transitive dev.okr.scoring;
  requires transitive org.jspecify;
  requires spring.beans;
  requires spring.boot;
  requires spring.boot.autoconfigure;
  requires spring.context;
  requires spring.core;

  // Spring makes what is in it by reflection
  opens dev.okr.boot;
}
