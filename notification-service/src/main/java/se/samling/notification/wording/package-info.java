/** A host's own words in its letters: kept in versions, checked, and put beside our words and never in their place. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.wording;
