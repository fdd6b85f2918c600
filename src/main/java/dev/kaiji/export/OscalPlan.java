package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.Text;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Places;
import dev.kaiji.page.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code data/oscal-poam.json}: the open commitments of the newest release as an OSCAL plan of action and milestones (NIST, version 1.1.3). A commitment is an item; what it
 * is for is a risk, and its promised date the risk's deadline and the milestone of its remediation.
 */
final class OscalPlan {
    static final String PATH = "data/oscal-poam.json";
    private static final String OSCAL = "1.1.3";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Release release;
    private final String address;
    private final Words words;
    private final Places places;

    private OscalPlan(Release release, String address, Words words) {
        this.release = release;
        this.address = address;
        this.words = words.in(release.organisation().languages());
        this.places = new Places(first());
    }

    /** Whether anything is open: a plan without an item is none. */
    static boolean isAny(Release release) {
        return release.measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .anyMatch(commitment -> isOpen(release, commitment));
    }

    /** @param address of the site, with its final slash */
    static OutputFile file(Release release, String address, Words words) {
        return Json.file(PATH, new OscalPlan(release, address, words).plan());
    }

    private static boolean isOpen(Release release, Commitment commitment) {
        return Standing.of(commitment, ReleaseData.day(release).orElse(LocalDate.EPOCH))
                .isOpen();
    }

    private Language first() {
        return release.organisation().languages().get(0);
    }

    private ObjectNode plan() {
        var root = Json.object();
        var plan = root.putObject("plan-of-action-and-milestones");
        plan.put("uuid", uuid(PATH + "#" + release.id()));
        plan.set("metadata", metadata());
        plan.putObject("system-id")
                .put("identifier-type", "https://ietf.org/rfc/rfc4122")
                .put("id", uuid(""));
        var risks = plan.putArray("risks");
        var items = plan.putArray("poam-items");
        for (Measure measure : release.measures()) {
            for (Commitment commitment : measure.commitments()) {
                if (isOpen(release, commitment)) {
                    risks.add(risk(measure, commitment));
                    items.add(item(measure, commitment));
                }
            }
        }
        return root;
    }

    private ObjectNode metadata() {
        var metadata = Json.object().put("title", line(release.incident().title()));
        release.published().map(MOMENT::format).ifPresent(moment -> metadata.put("published", moment));
        metadata.put("last-modified", MOMENT.format(published()))
                .put("version", release.id().value())
                .put("oscal-version", OSCAL);
        titles(metadata.putArray("props"), release.incident().title());
        metadata.putArray("links")
                .addObject()
                .put("href", address + places.release(release.id()).address())
                .put("rel", "canonical");
        var parties = metadata.putArray("parties");
        parties.add(party("organisation", release.organisation().name()));
        release.organisation()
                .regulators()
                .forEach(regulator -> parties.add(party("regulators/" + regulator.id(), regulator.name())));
        return metadata;
    }

    private ObjectNode party(String subject, Text name) {
        return Json.object()
                .put("uuid", uuid("#" + subject))
                .put("type", "organization")
                .put("name", plain(name));
    }

    /** What the commitment is for: what was asked, or else the measure itself. */
    private ObjectNode risk(Measure measure, Commitment commitment) {
        var asked = release.directives().stream()
                .flatMap(directive -> directive.items().stream())
                .filter(item -> measure.answers().contains(item.id()))
                .map(Directive.Item::summary)
                .map(this::line)
                .collect(Collectors.joining("\n\n"));
        var risk = Json.object()
                .put("uuid", uuid(anchor(commitment) + "#risk"))
                .put("title", line(measure.title()))
                .put("description", line(measure.title()))
                .put("statement", asked.isEmpty() ? line(measure.title()) : asked);
        titles(risk.putArray("props"), measure.title());
        risk.put("status", "open");
        commitment.due().flatMap(this::last).ifPresent(deadline -> risk.put("deadline", deadline));
        risk.putArray("remediations").add(remediation(measure, commitment));
        return risk;
    }

    private ObjectNode remediation(Measure measure, Commitment commitment) {
        var response = Json.object()
                .put("uuid", uuid(anchor(commitment) + "#remediation"))
                .put("lifecycle", "planned")
                .put("title", line(commitment.what()))
                .put("description", description(measure, commitment));
        commitment.due().ifPresent(due -> response.putArray("tasks").add(milestone(commitment, due)));
        return response;
    }

    /** The span of the promised date; of a start, whose end is open, its first day. */
    private ObjectNode milestone(Commitment commitment, DisclosureDate due) {
        var task = Json.object()
                .put("uuid", uuid(anchor(commitment) + ".due"))
                .put("type", "milestone")
                .put("title", line(commitment.what()))
                .put("description", text(words.date(due, first())));
        var props = task.putArray("props");
        property(props, "due", due.token());
        commitment.force().ifPresent(force -> property(props, "force", force.code()));
        var timing = task.putObject("timing");
        var first = due.span().first();
        if (last(due).isPresent() && !due.span().last().filter(first::equals).isPresent()) {
            timing.putObject("within-date-range")
                    .put("start", at(first, LocalTime.MIDNIGHT))
                    .put("end", last(due).orElseThrow());
        } else {
            timing.putObject("on-date").put("date", at(first, LocalTime.MIDNIGHT));
        }
        return task;
    }

    private ObjectNode item(Measure measure, Commitment commitment) {
        var item = Json.object()
                .put("uuid", uuid(anchor(commitment)))
                .put("title", line(commitment.what()))
                .put("description", description(measure, commitment));
        var props = item.putArray("props");
        titles(props, commitment.what());
        property(props, "state", commitment.state().code());
        property(props, "scope", commitment.scope().value());
        commitment.force().ifPresent(force -> property(props, "force", force.code()));
        commitment.due().ifPresent(due -> property(props, "due", due.token()));
        property(props, "as-of", commitment.asOf().token());
        property(props, "overdue", Boolean.toString(isOverdue(commitment)));
        measure.answers().forEach(answer -> property(props, "answers", answer.value()));
        property(
                props,
                "source",
                commitment.source().report() + " " + commitment.source().item());
        item.putArray("links")
                .addObject()
                .put("href", address + places.measure(measure.id()).address() + "#" + commitment.id())
                .put("rel", "reference");
        item.putArray("related-risks").addObject().put("risk-uuid", uuid(anchor(commitment) + "#risk"));
        return item;
    }

    private boolean isOverdue(Commitment commitment) {
        return ReleaseData.day(release)
                .filter(day -> History.isOverdue(commitment, day))
                .isPresent();
    }

    /** The measure, whom it covers, and when it is due or why there is no date; in the record's first language. */
    private String description(Measure measure, Commitment commitment) {
        var when = commitment
                .due()
                .map(due -> text(words.date(due, first())))
                .or(() -> commitment.undated().map(this::line));
        return List.of(Optional.of(line(measure.title())), Optional.of(text(scope(commitment.scope()))), when).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private String scope(Id id) {
        return release.organisation().scopes().stream()
                .filter(scope -> scope.id().equals(id))
                .findFirst()
                .map(Organisation.Scope::name)
                .map(this::plain)
                .orElse(id.value());
    }

    /** A title in every language of the release, by the class of the property. */
    private void titles(ArrayNode props, Text title) {
        for (Language language : words.languages()) {
            title.in(language).ifPresent(own -> property(props, "title", own).put("class", language.tag()));
        }
    }

    /** @return the property, for what else it says */
    private ObjectNode property(ArrayNode props, String name, String value) {
        return props.addObject().put("name", name).put("ns", address).put("value", value);
    }

    private String plain(Text text) {
        return text.in(first())
                .or(() -> text.values().values().stream().findFirst())
                .orElse("");
    }

    private String line(Text text) {
        return text(plain(text));
    }

    /** OSCAL reads such texts as Markdown. */
    private static String text(String plain) {
        return plain.replaceAll("([\\\\*_`\\[\\]<>{}])", "\\\\$1");
    }

    private Optional<String> last(DisclosureDate date) {
        return date.span().last().map(day -> at(day, END_OF_DAY));
    }

    private String at(LocalDate day, LocalTime time) {
        return MOMENT.format(
                day.atTime(time).atZone(release.organisation().zone()).toOffsetDateTime());
    }

    private OffsetDateTime published() {
        return release.published()
                .orElseGet(() -> ReleaseData.day(release)
                        .orElse(LocalDate.EPOCH)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(release.organisation().zone())
                        .toOffsetDateTime());
    }

    private static String anchor(Commitment commitment) {
        return "#" + Address.of("commitments", commitment.id());
    }

    private String uuid(String within) {
        return NamedUuid.of(address + within).toString();
    }
}
