/** The register of organisations, for admins: search, import, one more, and who may act for which. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.organisation;
