/** The documentation that a host has opened for everybody; depends on reading. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.opening;
