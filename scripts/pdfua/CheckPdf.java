import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDFs against one of the profiles of veraPDF (« ua1 »), all in one virtual machine.
 *
 * <p>Run from its source: {@code java -cp 'lib/*' CheckPdf.java ua1 FILE…}. One line for each file
 * and one for each rule that it breaks, in columns parted by tabs; what they mean is judged by
 * {@code checkPdfua.mjs}.
 *
 * <pre>
 * checked  FILE  CHECKS  FAILED
 * broken   FILE  RULE    COUNT   MESSAGE  PLACE
 * unread   FILE  REASON
 * </pre>
 */
public final class CheckPdf {

  private static final PrintStream OUT =
      new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] words) {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour profile = PDFAFlavour.fromString(words[0]);
    for (int at = 1; at < words.length; at++) check(words[at], profile);
  }

  private static void check(String file, PDFAFlavour profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(profile, Integer.MAX_VALUE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, TestAssertion> firsts = new TreeMap<>();
      Map<String, Integer> counts = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
        firsts.putIfAbsent(rule, one);
        counts.put(rule, result.getFailedChecks().getOrDefault(one.getRuleId(), 1));
      }
      int failed = counts.values().stream().mapToInt(Integer::intValue).sum();
      // The verdict is that of veraPDF: what it refuses without a reason is no success.
      if (failed == 0 && !result.isCompliant()) {
        say("unread", file, "refused, and no rule is named");
        return;
      }
      say("checked", file, result.getTotalAssertions(), failed);
      firsts.forEach(
          (rule, one) ->
              say(
                  "broken",
                  file,
                  rule,
                  counts.get(rule),
                  one.getErrorMessage() == null ? one.getMessage() : one.getErrorMessage(),
                  one.getLocation() == null ? "" : one.getLocation().getContext()));
    } catch (Exception error) {
      say("unread", file, error);
    }
  }

  private static void say(Object... columns) {
    StringBuilder line = new StringBuilder();
    for (Object column : columns) {
      if (line.length() > 0) line.append('\t');
      line.append(String.valueOf(column).replaceAll("\\s+", " "));
    }
    OUT.println(line);
  }
}
