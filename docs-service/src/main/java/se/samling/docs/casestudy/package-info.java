/** What an organisation writes of its work in a cohort, approves, and shows to others (R3.10); depends on reading and directory. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.casestudy;
