/** A course as its readers meet it: alone or in a group, with an account or without. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.course;
