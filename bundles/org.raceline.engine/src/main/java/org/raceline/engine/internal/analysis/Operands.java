package org.raceline.engine.internal.analysis;

import java.util.Map;
import java.util.Optional;

/**
 * What the answer of a metric in one bucket is made of.
 *
 * @param answers of the metrics that sources provide, by id in order of appearance, over the days that all of them have
 * @param lack    why the metric has no figure in any slice
 */
record Operands(Map<String, Answer> answers, Optional<Lack> lack) {
}
