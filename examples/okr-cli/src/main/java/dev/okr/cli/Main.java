package dev.okr.cli;

import dev.okr.core.text.PlainText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code okr}: check, score, forecast, draw and review a plan. */
@Command(
    name = "okr",
    mixinStandardHelpOptions = true,
    version = "okr 0.1.0-SNAPSHOT",
    description = "Checks, scores, forecasts, draws and reviews OKR plans.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      DiffCommand.class,
      CarryOverCommand.class,
      ScoreCommand.class,
      RescoreCommand.class,
      ForecastCommand.class,
      GraphCommand.class,
      ReviewCommand.class,
      ChartCommand.class,
      WeekCommand.class,
      WhatIfCommand.class,
      PseudonymsCommand.class,
      PersonalDataCommand.class,
      LintTextCommand.class
    })
public final class Main {

  /** Nothing worse than a warning. */
  static final int OK = 0;

  /** Errors were found in the plan. */
  static final int ERRORS_FOUND = 1;

  /** The input or the command can't be used. */
  static final int UNUSABLE = 2;

  private static final String YEAR_MONTH_DAY = "yyyy-MM-dd";

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    Console console = new Console(out, err, Boolean.getBoolean("okr.terminal"));
    int exit = run(args, console);
    if (console.lost()) {
      console.error("okr: the output can't be written");
      exit = UNUSABLE;
    }
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
    line.registerConverter(Language.class, Language::of);
    line.registerConverter(
        LocalDate.class, text -> parsed(Main::date, text, "a date such as 2026-02-27"));
    line.registerConverter(
        Instant.class,
        text -> parsed(Instant::parse, text, "an instant such as 2026-02-27T18:00:00Z"));
    line.setParameterExceptionHandler((failure, given) -> explain(failure, console));
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          console.error(PlainText.line("okr: " + failure));
          return UNUSABLE;
        });
    if (args.length == 0) {
      line.usage(console.errorWriter());
      return UNUSABLE;
    }
    return line.execute(args);
  }

  /** Says what is wrong with the arguments, then what would be right. */
  private static int explain(ParameterException failure, Console console) {
    console.error(PlainText.line(String.valueOf(failure.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(failure, console.errorWriter())) {
      failure.getCommandLine().usage(console.errorWriter());
    }
    return UNUSABLE;
  }

  /** Years have four digits: at the ends of time a day has no week before it. */
  private static LocalDate date(String text) {
    if (text.length() > YEAR_MONTH_DAY.length()) {
      throw new DateTimeParseException("longer than " + YEAR_MONTH_DAY, text, 0);
    }
    return LocalDate.parse(text);
  }

  private static <T> T parsed(Function<String, T> parser, String text, String meant) {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException malformed) {
      throw new TypeConversionException("'" + PlainText.excerpt(text, 80) + "' isn't " + meant);
    }
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
