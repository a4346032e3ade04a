package dev.okr.boot;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.jackson3.OkrJson;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The property {@code okr.policy}. What can't be taken stops the application, with every reason.
 */
final class PolicyProperty {

  static final String NAME = "okr.policy";

  private final ResourceLoader resources;
  private final OkrJson json;

  PolicyProperty(ResourceLoader resources, OkrJson json) {
    this.resources = resources;
    this.json = json;
  }

  Policy policy(Environment environment) {
    String stated = environment.getProperty(NAME, Policies.standard().name());
    Optional<Policy> known = Policies.find(stated);
    return known.isPresent() ? known.get() : read(stated);
  }

  private Policy read(String place) {
    Resource document = resources.getResource(place);
    if (!document.exists()) {
      String names = Policies.all().stream().map(Policy::name).collect(Collectors.joining(", "));
      throw refused(place, "It is no document that is there, and none of " + names + ".");
    }
    Outcome<Policy> read;
    try {
      read = json.readPolicy(document.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!read.isOk()) {
      throw refused(
          place, read.problems().stream().map(Problem::toString).collect(Collectors.joining(" ")));
    }
    return read.orElseThrow();
  }

  private static InvalidConfigurationPropertyValueException refused(String value, String reason) {
    return new InvalidConfigurationPropertyValueException(NAME, value, reason);
  }
}
