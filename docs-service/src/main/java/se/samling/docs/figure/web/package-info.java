/** Figures over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.figure.web;
