/** The HTTP interface of applications. */
@NullMarked
package se.samling.membership.application.web;

import org.jspecify.annotations.NullMarked;
