package dev.kaiji.page;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several pages share and only the first that needs it makes. */
public final class Once<T extends Object> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return Objects.requireNonNull(made);
    }
}
