/** The start page: what is coming, and the networks. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.start;
