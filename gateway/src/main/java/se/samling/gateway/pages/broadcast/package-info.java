/** Where one watches: the picture first, questions beside it, help one click away. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.broadcast;
