package dev.kaiji.model;

/** A closed list of words; {@link #code} is how the content files and the data write one, for example {@code in-progress}. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
