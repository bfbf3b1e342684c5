/** Rules of files, tried without Spring. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.file;
