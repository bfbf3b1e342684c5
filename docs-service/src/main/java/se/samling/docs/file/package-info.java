/** The bytes of files: received, looked at, scanned, kept in the object store and handed out; whose they are is not known here. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.file;
