/** YAML as the JSON that it means, with its own places. */
@NullMarked
package dev.okr.jackson.internal.yaml;

import org.jspecify.annotations.NullMarked;
