# What the benchmarks share: finds a JDK 25 and the product, building it where it is missing or old.
#   PRODUCT   the folder of another product to run instead of the one built here
#   MODULES   a module path to run instead of a product, where a workspace is given (with NATIVE, the folder of DuckDB's library)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  [ -r "$home/release" ] && [ -x "$home/bin/javac" ] || continue
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  if [ "${major:-0}" -ge 25 ]; then java=$home/bin/java JAVA_HOME=$home; export JAVA_HOME; break; fi
done
[ -n "$java" ] || { echo "a JDK 25 or newer is missing: install one, or set JAVA_HOME." >&2; exit 2; }
if [ -z "${PRODUCT:-}" ] && [ -z "${MODULES:-}" ]; then
  "$root/raceline" build || exit 2
  case $(uname -s) in
    Darwin) PRODUCT=$root/releng/org.raceline.product/target/products/org.raceline.product/macosx/cocoa/aarch64/raceline.app/Contents/Eclipse ;;
    *) PRODUCT=$root/releng/org.raceline.product/target/products/org.raceline.product/linux/gtk/x86_64/raceline ;;
  esac
fi
[ -n "${MODULES:-}" ] || [ -x "$PRODUCT/raceline" ] || { echo "there is no product in $PRODUCT." >&2; exit 2; }

# What asks a workspace of ROWS touchpoints inside a virtual machine of its own: questions COMMAND [ROWS] [RUNS]
#   WORKSPACE   a workspace that is there already, instead of one made for this
questions() {
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  workspace=${WORKSPACE:-$folder/workspace}
  if [ -z "${WORKSPACE:-}" ]; then
    "$java" "$here/TouchpointsFile.java" "$folder/touchpoints.csv" "${2:-10000000}"
    "$PRODUCT/raceline" import "$folder/touchpoints.csv" --workspace "$workspace" >/dev/null
  fi
  path=${MODULES:-$(ls "$root"/bundles/org.raceline.standalone/target/org.raceline.standalone-*.jar "$PRODUCT"/plugins/org.raceline.*.jar "$PRODUCT"/plugins/*.jar | grep -v 'eclipse\|felix\|aries\|batik\|xml.apis\|sat4j\|/org.raceline.\(cli\|catalogue\|extensions\|ui\|duckdb\.\)' | tr '\n' ':')}
  "$java"c -nowarn -d "$folder/classes" --patch-module org.raceline.standalone="$here/questions" --module-path "$path" --add-modules org.raceline.standalone,duckdb.jdbc \
    --add-reads org.raceline.standalone=org.raceline.charts,duckdb.jdbc,java.sql "$here"/questions/*.java
  "$java" -XX:+UseSerialGC --enable-native-access=duckdb.jdbc,org.raceline.store -Djava.library.path="${NATIVE:-$(ls -d "$PRODUCT"/plugins/org.raceline.duckdb.*/native)}" \
    --module-path "$path" --patch-module org.raceline.standalone="$folder/classes" --add-reads org.raceline.standalone=org.raceline.charts,duckdb.jdbc,java.sql \
    --module org.raceline.standalone/org.raceline.standalone.Questions "$workspace" "${3:-15}" "$here/target/$1.json" "$1"
}
