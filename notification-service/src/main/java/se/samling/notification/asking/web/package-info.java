/** The HTTP interface of questions to organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.asking.web;
