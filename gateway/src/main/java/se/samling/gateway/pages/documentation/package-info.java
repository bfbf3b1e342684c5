/** Documents of networks and events, for those who may read them. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.documentation;
