/** What anybody sends by a form that needs no account: questions to organisers, faults to whoever runs the installation. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.asking;
