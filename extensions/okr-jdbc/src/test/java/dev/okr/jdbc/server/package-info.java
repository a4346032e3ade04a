/** Databases to test with: embedded ones, and servers that are started in a temporary folder. */
@NullMarked
package dev.okr.jdbc.server;

import org.jspecify.annotations.NullMarked;
