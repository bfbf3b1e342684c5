/** The HTTP interface of enrolments: the public form, the organisation's own page, the organisers' desk. */
@NullMarked
package se.samling.membership.enrolment.web;

import org.jspecify.annotations.NullMarked;
