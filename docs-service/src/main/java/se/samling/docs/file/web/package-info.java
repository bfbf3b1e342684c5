/** Files over HTTP: a form's file on its way in, kept bytes on their way out. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.file.web;
