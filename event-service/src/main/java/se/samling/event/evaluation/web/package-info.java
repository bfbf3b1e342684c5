/** The HTTP interface of evaluations. */
@NullMarked
package se.samling.event.evaluation.web;

import org.jspecify.annotations.NullMarked;
