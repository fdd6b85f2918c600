package dev.kaiji.load;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Lets {@code **重要。**次} be strong: CommonMark's rule for where emphasis may begin and end knows only languages that put spaces between words. */
final class CjkEmphasis implements Parser.ParserExtension {
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Set<UnicodeBlock> BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.ENCLOSED_ALPHANUMERICS);

    static CjkEmphasis create() {
        return new CjkEmphasis();
    }

    private CjkEmphasis() {}

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customDelimiterProcessor(new Asterisks());
    }

    private static boolean isCjk(String text, boolean last) {
        if (text.isEmpty()) {
            return false;
        }
        int c = last ? text.codePointBefore(text.length()) : text.codePointAt(0);
        return c == '※' || SCRIPTS.contains(UnicodeScript.of(c)) || BLOCKS.contains(UnicodeBlock.of(c));
    }

    private static final class Asterisks extends AsteriskDelimiterProcessor {
        Asterisks() {
            super(false);
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean left,
                boolean right,
                boolean beforePunctuation,
                boolean afterPunctuation,
                boolean beforeSpace,
                boolean afterSpace) {
            return left || (!afterSpace && (isCjk(before, true) || isCjk(after, false)));
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean left,
                boolean right,
                boolean beforePunctuation,
                boolean afterPunctuation,
                boolean beforeSpace,
                boolean afterSpace) {
            return right || (!beforeSpace && (isCjk(before, true) || isCjk(after, false)));
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() % 3 == 0 && closer.length() % 3 == 0 ? 1 : super.getDelimiterUse(opener, closer);
        }
    }
}
