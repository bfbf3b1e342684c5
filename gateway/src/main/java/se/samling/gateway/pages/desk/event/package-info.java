/** One event from draft to held: its state, and the acts that send mail, each shown before it is done. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.event;
