/** The HTTP interface of an organisation's places at its cohort's meetings. */
@NullMarked
package se.samling.event.enrolment.web;

import org.jspecify.annotations.NullMarked;
