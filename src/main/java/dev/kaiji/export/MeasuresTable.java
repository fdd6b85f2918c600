package dev.kaiji.export;

import dev.kaiji.change.CommitmentHistory;
import dev.kaiji.change.DateMove;
import dev.kaiji.change.History;
import dev.kaiji.export.Csv.Cell;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Release;
import dev.kaiji.output.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code data/measures.csv}: the commitments of the newest release, one a row, each with its measure and with what became of its first promise. */
final class MeasuresTable {
    static final String PATH = "data/measures.csv";

    private MeasuresTable() {}

    static OutputFile file(Release release, History history, Words words) {
        return of(release, history, words.in(release.organisation().languages()))
                .file(PATH);
    }

    static Csv of(Release release, History history, Words words) {
        var columns = new Columns(words);
        var header = new ArrayList<String>();
        header.add("release");
        header.addAll(columns.headings("measure.", Measure.class));
        header.addAll(columns.headings("", Commitment.class));
        header.addAll(List.of("overdue", "firstPromised", "firstPromised.last", "moves", "shiftDays"));
        var rows = new ArrayList<List<Cell>>();
        for (Measure measure : release.measures()) {
            for (Commitment commitment : measure.commitments()) {
                rows.add(new Csv.Row()
                        .add(release.id().value())
                        .addAll(columns.cells(Measure.class, measure))
                        .addAll(columns.cells(Commitment.class, commitment))
                        .add(overdue(release, commitment))
                        .addAll(promises(
                                Optional.ofNullable(history.commitments().get(commitment.id()))))
                        .cells());
            }
        }
        return new Csv(header, rows);
    }

    private static String overdue(Release release, Commitment commitment) {
        return ReleaseData.day(release)
                .map(day -> Boolean.toString(History.isOverdue(commitment, day)))
                .orElse("");
    }

    /** The first promised date, how often it moved, and by how many days in all. */
    private static List<Cell> promises(Optional<CommitmentHistory> life) {
        var first = life.flatMap(CommitmentHistory::first).flatMap(CommitmentHistory.Promise::due);
        return List.of(
                Csv.cell(first.map(date -> date.token()).orElse("")),
                Csv.cell(first.flatMap(date -> date.span().last())
                        .map(Object::toString)
                        .orElse("")),
                Csv.number(life.map(CommitmentHistory::moves).orElse(0)),
                life.flatMap(CommitmentHistory::cumulative)
                        .flatMap(DateMove::shiftDays)
                        .map(Csv::number)
                        .orElse(Csv.empty()));
    }
}
