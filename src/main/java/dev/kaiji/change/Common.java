package dev.kaiji.change;

import java.lang.Character.UnicodeScript;

/** What two words begin or end with in common, as far as they may be parted there. */
final class Common {
    private Common() {}

    static String prefix(String one, String other) {
        if (Words.isAtom(one) || Words.isAtom(other)) {
            return "";
        }
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        while (length > 0 && !mayPart(one, length, other, length)) {
            length--;
        }
        return one.substring(0, length);
    }

    static String suffix(String one, String other) {
        if (Words.isAtom(one) || Words.isAtom(other)) {
            return "";
        }
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        while (length > 0 && !mayPart(one, one.length() - length, other, other.length() - length)) {
            length--;
        }
        return one.substring(one.length() - length);
    }

    /** Where one of the two is used up, or where the script changes in both. */
    private static boolean mayPart(String one, int at, String other, int there) {
        boolean usedUp = isEnd(one, at) || isEnd(other, there);
        return isWhole(one, at)
                && isWhole(other, there)
                && (usedUp || scriptChanges(one, at) && scriptChanges(other, there));
    }

    private static boolean isEnd(String word, int at) {
        return at == 0 || at == word.length();
    }

    private static boolean isWhole(String word, int at) {
        return isEnd(word, at) || !Character.isLowSurrogate(word.charAt(at));
    }

    private static boolean scriptChanges(String word, int at) {
        return isEnd(word, at) || UnicodeScript.of(word.codePointBefore(at)) != UnicodeScript.of(word.codePointAt(at));
    }
}
