package dev.okr.cli;

import dev.okr.core.org.PartyId;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.Identifiers;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command says of arguments that it can't use.
 *
 * @param spec the command
 */
record Usage(CommandSpec spec) {

  /** Of a command; picocli has described it before it runs. */
  static Usage of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's description");
    }
    return new Usage(spec);
  }

  /** The error that ends the command with its help. */
  ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), PlainText.line(message));
  }

  /** An argument that the command can't do without. */
  <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw error("Missing: " + name);
    }
    return value;
  }

  /** Something beside an option whose file says it for each case: it would be ignored. */
  void rejectBeside(String option, String what, @Nullable Object given) {
    if (given != null) {
      throw error(option + " names " + what + " itself; leave out '" + given + "'.");
    }
  }

  /** A plan or the versions of one, not both. */
  void requireOneOf(@Nullable Object plan, @Nullable Object history) {
    if (history == null) {
      required(plan, "PLAN");
    } else {
      rejectBeside("--history", "the plans", plan);
    }
  }

  /** What an id names; something that can't be an id names nothing. */
  <T> Optional<T> find(String id, Function<String, Optional<T>> finder) {
    return Identifiers.isValid(id) ? finder.apply(id) : Optional.empty();
  }

  /** A party by its id, be it in a plan or not. */
  PartyId party(String id) {
    return find(id, named -> Optional.of(PartyId.of(named)))
        .orElseThrow(() -> error("'" + id + "' can't be an id."));
  }

  /** The policy of a name or a file. */
  PolicyChoice policy(String name) {
    return PolicyChoice.of(name)
        .orElseThrow(
            () ->
                error(
                    "There is no policy '"
                        + name
                        + "' and no such file; there are: "
                        + Policies.all().stream()
                            .map(Policy::name)
                            .collect(Collectors.joining(", "))));
  }
}
