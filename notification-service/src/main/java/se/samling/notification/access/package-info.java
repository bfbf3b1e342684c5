/** Who may see what: organisers the mail of their own hosts, admins all. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.access;
