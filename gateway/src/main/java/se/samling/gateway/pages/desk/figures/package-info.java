/** The desk's figures: charts with their tables, files for spreadsheets, and a year on paper. */
@NullMarked
package se.samling.gateway.pages.desk.figures;

import org.jspecify.annotations.NullMarked;
