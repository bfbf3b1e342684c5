/** What signatories do to keep their word: activities, and a report for each year; depends on signature and linked. */
@NullMarked
package se.samling.membership.progress;

import org.jspecify.annotations.NullMarked;
