/** Files attached to records of other services, such as the scan of a signature on paper; who may, the owner of the record says. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.attachment;
