/** Collections over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.collection.web;
