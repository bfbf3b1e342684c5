/** What people chose to save of a course: theirs alone, sealed at rest, gone with them. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.note;
