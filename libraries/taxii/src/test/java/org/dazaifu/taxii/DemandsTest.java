package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class DemandsTest {

    private static final List<String> PACKAGES =
            List.of("org.dazaifu.taxii.", "org.dazaifu.taxii.server.", "org.dazaifu.taxii.client.");

    @Test
    void eachDemandOfTheStandardIsShownByATestThatThereIs() throws Exception {
        Path page = Path.of(System.getProperty("dazaifu.root", "../.."), "docs", "taxii.md");
        var missing = new ArrayList<String>();
        int rows = 0;
        for (String line : Files.readAllLines(page)) {
            int start = line.lastIndexOf("| `");
            if (start < 0 || !line.endsWith("` |") || !line.contains("Test.")) {
                continue;
            }
            rows++;
            String name = line.substring(start + 3, line.length() - 3);
            if (!isTest(name)) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(rows).isGreaterThan(50);
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("\\.", 2);
        for (String prefix : PACKAGES) {
            try {
                // A contract's tests are run by the class that extends it.
                for (Class<?> type = Class.forName(prefix + parts[0]);
                        type != null;
                        type = type.getSuperclass()) {
                    if (Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.getName().equals(parts[1]))
                            .anyMatch(DemandsTest::runs)) {
                        return true;
                    }
                }
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return false;
    }

    private static boolean runs(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
