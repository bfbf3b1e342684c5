/** Documents over HTTP: adding, reading, downloading, removing. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.document.web;
