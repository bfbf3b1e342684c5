/** Forms, their answers and question sets: event-service's API. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.form;
