/** How a page looks where its address is shared: a picture of its own (Open Graph). */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.share;
