/** Rules of documents, tried without Spring. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.document;
