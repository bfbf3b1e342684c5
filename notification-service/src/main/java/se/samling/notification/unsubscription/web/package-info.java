/** The link that ends invitations and news, without log-in. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.unsubscription.web;
