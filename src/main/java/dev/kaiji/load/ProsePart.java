package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Markdown files of one thing, read; they are named from the folder of the release. */
record ProsePart(Prose prose, List<Places.File> places, List<Problem> problems) {
    ProsePart {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    /** @param subject the thing that they explain */
    static ProsePart read(String subject, Map<Language, Bytes> files, Library library) {
        var passages = new TreeMap<Language, Prose.Passage>();
        var places = new ArrayList<Places.File>();
        var problems = new ArrayList<Problem>();
        new TreeMap<>(files).forEach((language, bytes) -> {
            String name = Sources.proseName(subject, language);
            var address = new Address(subject, "prose");
            var read = library.passage(idPrefix(subject), bytes);
            read.flaws().forEach(flaw -> problems.add(problem(flaw, name, address)));
            read.passage().ifPresent(passage -> passages.put(language, passage));
            places.add(new Places.File(
                    name,
                    BlockLines.positions(address + "/" + language, address.toString(), read.passage()),
                    read.passage().isPresent() ? Set.of() : Set.of(address.toString())));
        });
        return new ProsePart(Prose.of(passages), places, problems);
    }

    private static Problem problem(Flaw flaw, String name, Address address) {
        return new Problem(
                flaw.severity(),
                flaw.code(),
                new SourceLocation(name, flaw.at().line(), flaw.at().column()),
                Optional.of(address),
                flaw.values(),
                Optional.empty());
    }

    /** What the ids inside a piece of prose begin with, so that none stands twice on a page. */
    private static String idPrefix(String subject) {
        return subject.replace('/', '-');
    }
}
