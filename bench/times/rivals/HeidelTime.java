import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every NAME@YYYY-MM-DD.txt of a folder through HeidelTime in one JVM: NAME@YYYY-MM-DD.tml beside it. */
public class HeidelTime {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Logger.getLogger("").setLevel(Level.OFF);
    HeidelTimeStandalone tagger = new HeidelTimeStandalone(
        Language.ENGLISH, DocumentType.valueOf(args[1]), OutputType.TIMEML, args[2], POSTagger.TREETAGGER);
    SimpleDateFormat days = new SimpleDateFormat("yyyy-MM-dd");
    List<Path> texts;
    try (Stream<Path> all = Files.list(folder)) {
      texts = all.filter(p -> p.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
    }
    for (Path path : texts) {
      String name = path.getFileName().toString().replaceFirst("\\.txt$", "");
      String text = Files.readString(path, StandardCharsets.UTF_8);
      String timeml = tagger.process(text, days.parse(name.substring(name.lastIndexOf('@') + 1)));
      Files.writeString(folder.resolve(name + ".tml"), timeml, StandardCharsets.UTF_8);
    }
  }
}
