/** How far readers are in a course: people until they forget it, visits without a name until the day is over. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.progress;
