/** Case studies over HTTP: the organisation's side, the hosts' side, and the public page. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.casestudy.web;
