/** The HTTP interface of people and organisers. */
@NullMarked
package se.samling.membership.person.web;

import org.jspecify.annotations.NullMarked;
