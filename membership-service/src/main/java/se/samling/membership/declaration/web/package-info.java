/** The HTTP interface of declarations and their versions. */
@NullMarked
package se.samling.membership.declaration.web;

import org.jspecify.annotations.NullMarked;
