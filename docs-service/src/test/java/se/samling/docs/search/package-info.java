/** Rules of the search, tried without Spring. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.search;
