# What run and prefix share: the class path of the readers and their service file.
#   CLASSES   folders of compiled bundles instead of bundles/*/target/classes, separated by colons
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
out=$here/target
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$out"
if [ ! -s "$out/classpath" ]; then
  (cd "$here" && mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$out/classpath")
fi
classes=${CLASSES:-}
if [ -z "$classes" ]; then
  for folder in "$root"/bundles/org.raceline.core "$root"/bundles/org.raceline.tables "$root"/bundles/org.raceline.containers \
      "$root"/bundles/org.raceline.testkit "$root"/bundles/org.raceline.connector.*; do
    classes=$classes:$folder/target/classes
  done
  classes=${classes#:}
fi
path=$classes:$(cat "$out/classpath"):$out/classes
# The service loader looks for providers outside of modules here.
mkdir -p "$out/classes/META-INF/services"
cat "$root"/bundles/org.raceline.connector.*/src/main/java/module-info.java | tr '\n' ' ' | sed 's/;/;\n/g' \
  | sed -n 's/.*provides [a-z.]*Connector  *with//p' | tr ',;' '\n\n' | tr -d ' ' | grep . > "$out/classes/META-INF/services/org.raceline.core.connector.Connector"
