/** Swedish full-text search over what the reader may see, and the work of taking the words out of files. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.search;
