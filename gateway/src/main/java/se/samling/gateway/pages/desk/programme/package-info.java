/** The programme editor: rows are added, moved and removed on the page, and saved all at once. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.programme;
