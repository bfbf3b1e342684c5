/** A host's own words, for those who act for it. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.wording.web;
