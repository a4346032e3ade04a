package dev.okr.jdbc;

/**
 * What came of appending to a {@link JdbcJournal}.
 *
 * @param added how many entries were new; the others were there already
 * @param end the position of the journal's last entry now, 0 if it is empty
 */
public record Appended(int added, long end) {}
