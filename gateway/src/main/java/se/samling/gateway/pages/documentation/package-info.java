/** Documents of networks and events, for those who may read them: members, and where a host says so everybody. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.documentation;
