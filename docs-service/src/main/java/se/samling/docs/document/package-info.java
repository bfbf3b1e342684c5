/** A meeting's documentation: files and texts, how they come in, where they lie and how they are taken away. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.document;
