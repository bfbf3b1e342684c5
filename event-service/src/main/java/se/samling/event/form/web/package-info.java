/** The form and the question sets, as organisers keep them. */
@NullMarked
package se.samling.event.form.web;

import org.jspecify.annotations.NullMarked;
