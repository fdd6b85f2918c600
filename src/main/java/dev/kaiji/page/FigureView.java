package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number that the company states, written out.
 *
 * @param anchor its address, {@code figures/secrecy-of-communications}
 * @param value with unit and precision: 20,000件以上
 * @param estimated what a reader is told where the number is or includes an estimate
 */
public record FigureView(
        String anchor, Said label, String value, Optional<String> estimated, Dated asOf, Cited source) {
    static List<FigureView> of(PageContext context, List<Figure> figures, Sources sources) {
        return figures.stream().map(figure -> of(context, figure, sources)).toList();
    }

    private static FigureView of(PageContext context, Figure figure, Sources sources) {
        var parts = Map.of(
                "value",
                number(context, figure.value()),
                "unit",
                context.say(figure.unit()).text());
        return new FigureView(
                Places.anchor(Address.of("figures", figure.id())),
                context.say(figure.label()),
                context.phrase("figure." + figure.precision().code(), parts),
                figure.estimated() ? Optional.of(context.phrase("figure.estimated")) : Optional.empty(),
                Dated.of(context, "figure.as-of", context.date(figure.asOf())),
                sources.cite(figure.source()));
    }

    /** 20000 as the language groups it: 20,000. */
    static String number(PageContext context, BigDecimal value) {
        var plain = value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", context.phrase("number.grouping"));
        return point < 0 ? grouped : grouped + context.phrase("number.point") + plain.substring(point + 1);
    }
}
