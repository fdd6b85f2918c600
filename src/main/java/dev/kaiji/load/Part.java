package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Element;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing of a release, read, with where its facts stand and what is wrong with its files. These are named from the folder of the release: releases that hold the
 * same files share the part, and whoever compares them sees at a glance that nothing changed.
 *
 * @param value empty where it is missing or unusable
 */
record Part<T>(Kind<T> kind, Optional<T> value, List<Places.File> places, List<Problem> problems) {
    Part {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    static <T> Part<T> read(Sources<T> of, Library library) {
        var prose = library.prose(of.subject(), of.prose());
        var places = new ArrayList<>(prose.places());
        var problems = new ArrayList<>(prose.problems());
        String name = Sources.sheetName(of.subject());
        if (of.sheet().isEmpty()) {
            var lost = new HashSet<>(of.kind().collections());
            lost.add(of.subject());
            places.add(new Places.File(name, Map.of(), lost));
            problems.add(
                    Problem.error("file.missing", SourceLocation.of(name), Optional.empty(), Map.of("name", name)));
            return new Part<>(of.kind(), Optional.empty(), places, problems);
        }
        var sheet = library.sheet(of.kind(), of.subject(), of.sheet().get(), of.fiscalYearStart());
        places.add(sheet.places(name));
        problems.addAll(sheet.problems(name));
        sheet.value()
                .flatMap(thing -> otherId(thing, of.subject(), sheet.places(name)))
                .ifPresent(problems::add);
        return new Part<>(
                of.kind(), sheet.value().map(thing -> of.kind().withProse(thing, prose.prose())), places, problems);
    }

    /** A thing that lies in a folder of its kind is called as its file is. */
    private static Optional<Problem> otherId(Object thing, String subject, Places.File file) {
        if (!(thing instanceof Element element) || subject.endsWith("/" + element.id())) {
            return Optional.empty();
        }
        int slash = subject.indexOf('/') + 1;
        return Optional.of(Problem.error(
                "file.other-id",
                new Places(List.of(file)).of(new Address(subject, "id")),
                Optional.of(new Address(subject.substring(0, slash) + element.id(), "id")),
                Map.of("id", element.id().value(), "name", subject.substring(slash))));
    }
}
