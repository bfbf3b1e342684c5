/** The HTTP interface of lists of members. */
@NullMarked
package se.samling.membership.enlisting.web;

import org.jspecify.annotations.NullMarked;
