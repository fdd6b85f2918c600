package dev.kaiji.change;

import dev.kaiji.change.Redline.Run;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes the redline of two passages: pairs their blocks, then their sentences. */
final class Blocks {
    private Blocks() {}

    static List<Redline.Block> redline(
            List<Block> before, List<Block> after, Language language, Function<String, Bag> bags) {
        List<Redline.Block> blocks = new ArrayList<>();
        for (var step : Pairing.of(texts(before), texts(after), bags).steps()) {
            if (step.after().isEmpty()) {
                var gone = before.get(step.before().getAsInt());
                blocks.add(whole(gone, Run.deleted(gone.text())));
            } else if (step.before().isEmpty()) {
                var added = after.get(step.after().getAsInt());
                blocks.add(whole(added, Run.inserted(added.text())));
            } else {
                var now = after.get(step.after().getAsInt());
                blocks.add(new Redline.Block(
                        now.kind(),
                        Redline.between(before.get(step.before().getAsInt()).text(), now.text(), language)));
            }
        }
        return blocks;
    }

    private static Redline.Block whole(Block block, Run run) {
        return new Redline.Block(block.kind(), new Redline(List.of(run)));
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }
}
