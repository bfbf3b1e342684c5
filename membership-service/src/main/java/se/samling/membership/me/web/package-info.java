/** The HTTP interface of one's own page. */
@NullMarked
package se.samling.membership.me.web;

import org.jspecify.annotations.NullMarked;
