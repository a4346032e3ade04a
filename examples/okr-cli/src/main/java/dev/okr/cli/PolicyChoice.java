package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A policy as it is asked for: by its name, or by the file of its document. */
@FunctionalInterface
interface PolicyChoice {

  /** The policy; the problems of its file are gathered. */
  Outcome<Policy> read(InputFiles files);

  /** What a name stands for; empty if there is neither a policy nor a file of that name. */
  static Optional<PolicyChoice> of(String text) {
    Optional<PolicyChoice> named = Policies.find(text).map(policy -> files -> Outcome.ok(policy));
    return named.or(
        () -> file(text).map(file -> files -> files.read(file, OkrJson.standard()::readPolicy)));
  }

  private static Optional<Path> file(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text)).filter(Files::exists);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
