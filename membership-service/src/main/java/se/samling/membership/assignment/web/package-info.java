/** The HTTP interface of assignments: the organisers' matrix and the organisation's own list. */
@NullMarked
package se.samling.membership.assignment.web;

import org.jspecify.annotations.NullMarked;
