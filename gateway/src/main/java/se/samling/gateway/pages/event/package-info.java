/** An event as everybody sees it, with its programme. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.event;
