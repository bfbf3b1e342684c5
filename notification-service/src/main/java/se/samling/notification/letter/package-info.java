/** What mails say: one letter per purpose, from facts and a message bundle per language, rendered as text and HTML. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.letter;
