/** The knowledge bank: what organisations have shown of their work, for anybody. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.knowledge;
