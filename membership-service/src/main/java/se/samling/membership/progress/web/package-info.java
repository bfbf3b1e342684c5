/** The HTTP interface of signatories, their activities and reports. */
@NullMarked
package se.samling.membership.progress.web;

import org.jspecify.annotations.NullMarked;
