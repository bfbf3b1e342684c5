/** The HTTP interface of signatures. */
@NullMarked
package se.samling.membership.signature.web;

import org.jspecify.annotations.NullMarked;
