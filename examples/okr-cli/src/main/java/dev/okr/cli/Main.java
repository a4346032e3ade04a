package dev.okr.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code okr}: check, score and draw a plan. */
@Command(
    name = "okr",
    mixinStandardHelpOptions = true,
    version = "okr 0.1.0-SNAPSHOT",
    description = "Checks, scores and draws OKR plans.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      ScoreCommand.class,
      GraphCommand.class,
      LintTextCommand.class
    })
public final class Main {

  /** Nothing worse than a warning. */
  static final int OK = 0;

  /** Errors were found in the plan. */
  static final int ERRORS_FOUND = 1;

  /** The input or the command can't be used. */
  static final int UNUSABLE = 2;

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    int exit = run(args, new Console(out, err, Boolean.getBoolean("okr.terminal")));
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Runs the command line on a console. */
  static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new Main(), new Commands(console));
    line.setOut(console.writer());
    line.setErr(console.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          console.error("okr: " + failure);
          return UNUSABLE;
        });
    if (args.length == 0) {
      line.usage(console.errorWriter());
      return UNUSABLE;
    }
    return line.execute(args);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
