/** The front door of Samling. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway;
