/** Rules of the package of the same name, tried without Spring. */
@org.jspecify.annotations.NullMarked
package se.samling.platform.seal;
