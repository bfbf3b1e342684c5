/** The desk of declarations: writing and publishing texts, papers, the review queue, withdrawals. */
@NullMarked
package se.samling.gateway.pages.desk.declaration;

import org.jspecify.annotations.NullMarked;
