import java.nio.file.Files;
import java.nio.file.Path;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.Logistic;
import weka.core.Attribute;
import weka.core.FastVector;
import weka.core.Instance;
import weka.core.Instances;

/** Fits Weka: `java -cp weka.jar Weka.java DATA`. Prints lines "id setting b w1 w2 w3". */
class Weka {
    static boolean binary;

    public static void main(String[] arguments) throws Exception {
        Instances data = read(Path.of(arguments[0]));
        for (double setting : new double[] {0.05, 0.4}) {
            if (binary) {
                Logistic model = new Logistic();
                model.setRidge(setting);
                model.buildClassifier(data);
                double[][] all = model.coefficients(); // of the first class, y = 0
                say("weka-logistic", setting, -all[0][0], -all[1][0], -all[2][0], -all[3][0]);
            } else {
                LinearRegression model = new LinearRegression();
                String[] options = {"-S", "1", "-C", "-R", String.valueOf(setting)};
                model.setOptions(options);
                model.buildClassifier(data);
                double[] all = model.coefficients();
                say("weka-linear", setting, all[all.length - 1], all[0], all[1], all[2]);
            }
        }
    }

    static Instances read(Path table) throws Exception {
        var lines = Files.readAllLines(table);
        binary = lines.stream().skip(1).allMatch(line -> line.endsWith(",0") || line.endsWith(",1"));
        FastVector attributes = new FastVector();
        for (String name : new String[] {"x1", "x2", "x3"}) attributes.addElement(new Attribute(name));
        FastVector classes = new FastVector();
        classes.addElement("0");
        classes.addElement("1");
        attributes.addElement(binary ? new Attribute("y", classes) : new Attribute("y"));
        Instances data = new Instances("data", attributes, lines.size());
        data.setClassIndex(3);
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",");
            double[] values = new double[4];
            for (int i = 0; i < 4; i++) values[i] = Double.parseDouble(parts[i]);
            data.add(new Instance(1.0, values));
        }
        return data;
    }

    static void say(String id, double setting, double... all) {
        StringBuilder line = new StringBuilder(id + " " + setting);
        for (double one : all) line.append(" ").append(one);
        System.out.println(line);
    }
}
