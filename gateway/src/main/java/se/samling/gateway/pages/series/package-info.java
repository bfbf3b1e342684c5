/** A series as everybody sees it, and registering for one, some or all of its dates. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.series;
