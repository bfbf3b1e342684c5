/** The search over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.search.web;
