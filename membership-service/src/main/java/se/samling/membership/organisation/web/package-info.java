/** The organisations' HTTP interface. */
@NullMarked
package se.samling.membership.organisation.web;

import org.jspecify.annotations.NullMarked;
