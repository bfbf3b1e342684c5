/** The HTTP interface of downloads. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.download.web;
