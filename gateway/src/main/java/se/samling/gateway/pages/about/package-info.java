/** What does not change: accessibility, personal data, addresses for search engines. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.about;
