/** The rules of the house as ArchUnit rules: each module applies them in its ArchitectureTest. */
package dev.okr.core.testkit.house;
