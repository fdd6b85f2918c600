package dev.kaiji.bench;

/** The same words in both languages of the handbook. */
public record Said(String en, String ja) {
    String in(String language) {
        return language.equals("ja") ? ja : en;
    }
}
