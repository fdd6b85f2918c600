package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * The preview sheet: what a draft will change for readers, in all its languages side by side, and what still keeps it from being published.
 *
 * @param languages of the draft
 * @param told the languages of the sheet's own words, at least one: those of the draft that have them
 * @param named what the sheet is of, and what the draft is compared with, one a language
 * @param approval what an approval commits to; empty where there is no draft
 * @param troubles what is wrong, errors first: these block publication
 * @param readable whether the draft could be read; where not, nothing is said of changes
 * @param sentences how many things change, of which kind; one a language and sentence
 * @param feeds each feed with how many entries it will get
 */
public record SheetView(
        List<Tongue> languages,
        List<String> told,
        List<Spoken> named,
        Optional<Approval> approval,
        List<Trouble> troubles,
        boolean readable,
        List<Spoken> sentences,
        List<Group> groups,
        List<Feed> feeds,
        List<Count> counts,
        DueView due,
        List<Coverage> coverage) {
    public SheetView {
        languages = List.copyOf(languages);
        told = List.copyOf(told);
        named = List.copyOf(named);
        troubles = List.copyOf(troubles);
        sentences = List.copyOf(sentences);
        groups = List.copyOf(groups);
        feeds = List.copyOf(feeds);
        counts = List.copyOf(counts);
        coverage = List.copyOf(coverage);
    }

    /** A language and what it calls itself. */
    public record Tongue(String tag, String name) {}

    /**
     * @param manifest the lines whose SHA-256 is the digest
     * @param moment of publication as the draft gives it, one a language; empty where it is given when it is published
     */
    public record Approval(String digest, String manifest, List<Spoken> moment) {
        public Approval {
            moment = List.copyOf(moment);
        }
    }

    /**
     * One thing that is wrong, or worth a look.
     *
     * @param place file, line and column
     * @param messages one a language
     * @param hints what to write instead, one a language
     * @param yaml what to paste
     */
    public record Trouble(
            boolean error,
            String place,
            Optional<String> address,
            List<Spoken> messages,
            List<Spoken> hints,
            Optional<String> yaml) {
        public Trouble {
            messages = List.copyOf(messages);
            hints = List.copyOf(hints);
        }
    }

    /** What changed under one headline. */
    public record Group(String code, List<Spoken> headings, List<Item> items) {
        public Group {
            headings = List.copyOf(headings);
            items = List.copyOf(items);
        }
    }

    /** One subject that changed, in each language, and the feeds that will tell of it. */
    public record Item(List<Column> columns, List<String> feeds) {
        public Item {
            columns = List.copyOf(columns);
            feeds = List.copyOf(feeds);
        }
    }

    /** It in one language, as on the page of changes; what is new stands here in full. */
    public record Column(String lang, ChangesView.Item item, List<Whole> added) {
        public Column {
            added = List.copyOf(added);
        }
    }

    /** Something new with all that is said of it. */
    public record Whole(String name, List<Line> lines, Optional<Html> prose) {
        public Whole {
            lines = List.copyOf(lines);
        }
    }

    /** One field and its value in pieces, what is quoted from another language by itself; {@code lang} where the whole is in another. */
    public record Line(String field, List<Said> value, Optional<String> lang) {
        public Line {
            value = List.copyOf(value);
        }
    }

    /** A feed and the number of new entries in it. */
    public record Feed(String name, int entries) {}

    /** Something counted before and after; {@code inner} for one kind of what the line above it counts. */
    public record Count(List<Spoken> names, int before, int after, boolean inner) {
        public Count {
            names = List.copyOf(names);
        }

        public boolean differs() {
            return before != after;
        }
    }

    /** What to look after on a day, which is named once a language. */
    public record DueView(List<Spoken> day, List<DueLine> soon, List<DueLine> overdue, List<DueLine> unconfirmed) {
        public DueView {
            day = List.copyOf(day);
            soon = List.copyOf(soon);
            overdue = List.copyOf(overdue);
            unconfirmed = List.copyOf(unconfirmed);
        }
    }

    /** What it is, its date and how far off it is, each one a language. */
    public record DueLine(String address, List<Spoken> names, List<Spoken> dates) {
        public DueLine {
            names = List.copyOf(names);
            dates = List.copyOf(dates);
        }
    }

    /** How much of the draft stands in a language, of texts and of prose. */
    public record Coverage(Tongue language, Share texts, Share prose) {}

    /** @param pending missing, and let go by {@code translation-pending} */
    public record Share(int all, int present, int stale, int pending) {}

    /** A text in one language; the sheet prints them side by side. */
    public record Spoken(String lang, String text) {}
}
