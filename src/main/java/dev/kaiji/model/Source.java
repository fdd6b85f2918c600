package dev.kaiji.model;

/** Where a fact comes from: a report of this record and the place in it, as the report itself numbers it. */
public record Source(
        @Doc(ja = "報告書のID", en = "Id of the report") Id report,

        @Doc(ja = "報告書の中の項目（報告書の番号のまま）", en = "The item in the report, numbered as the report does")
        String item) {}
