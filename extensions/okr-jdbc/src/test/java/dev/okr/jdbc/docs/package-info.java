/** The code of docs/databases.md. */
@org.jspecify.annotations.NullMarked
package dev.okr.jdbc.docs;
