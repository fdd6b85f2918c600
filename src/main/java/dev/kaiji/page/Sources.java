package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Report;
import dev.kaiji.model.Source;
import dev.kaiji.output.SitePath;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says where facts come from, with links as they are from one page. */
final class Sources {
    private final PageContext context;
    private final SitePath page;
    private final Map<Id, Report> reports;

    /** Of the reports that the page's release knows. */
    Sources(PageContext context, SitePath page) {
        this(
                context,
                page,
                context.releases().upTo(context.release().id()).reports().stream()
                        .collect(Collectors.toMap(Report::id, Function.identity(), (a, b) -> b)));
    }

    private Sources(PageContext context, SitePath page, Map<Id, Report> reports) {
        this.context = context;
        this.page = page;
        this.reports = reports;
    }

    /** The same with links as they are from another page. */
    Sources on(SitePath other) {
        return new Sources(context, other, reports);
    }

    Cited cite(Source source) {
        var report = Optional.ofNullable(reports.get(source.report()));
        var title = report.map(r -> context.say(r.title()))
                .orElse(Said.plain(source.report().value()));
        return new Cited(title, report.map(r -> new Link(place(r), title.text())), source.item(), quoted());
    }

    /** Its place on its regulator's page, beside what was asked. */
    private String place(Report report) {
        return Places.relative(
                page, context.places().directives(report.regulator()), Address.of("reports", report.id()));
    }

    /** What is quoted as it stands is in the record's first language. */
    private Optional<String> quoted() {
        var first = context.organisation().languages().get(0);
        return first.equals(context.language()) ? Optional.empty() : Optional.of(first.tag());
    }
}
