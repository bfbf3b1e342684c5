/** The HTTP interface of webhooks. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.webhook.web;
