/** The HTTP interface of registering: the form, its proof, and what an organiser enters. */
@NullMarked
package se.samling.event.entry.web;

import org.jspecify.annotations.NullMarked;
