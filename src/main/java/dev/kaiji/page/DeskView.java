package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Organisation;
import java.util.Optional;

/**
 * A desk as a reader needs it: whom to call, when, at what cost, and another way for those who cannot phone.
 *
 * @param anchor its address, {@code desks/main}; its fields' anchors start with it
 * @param phone as people write it
 * @param tel as telephones want it, for {@code tel:}
 */
public record DeskView(
        String anchor,
        Said name,
        String phone,
        String tel,
        Said hours,
        Said cost,
        Said spoken,
        Optional<String> email,
        Optional<String> form) {
    static DeskView of(PageContext context, Organisation.Desk desk) {
        return new DeskView(
                Places.anchor(Address.of("desks", desk.id())),
                context.say(desk.name()),
                desk.phone(),
                desk.phone().replaceAll("[^0-9+]", ""),
                context.say(desk.hours()),
                context.say(desk.cost()),
                context.say(desk.spoken()),
                desk.email(),
                desk.form());
    }

    /** The desk of that id, if the organisation has it. */
    static Optional<DeskView> of(PageContext context, Id id) {
        return context.organisation().desks().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .map(desk -> of(context, desk));
    }
}
