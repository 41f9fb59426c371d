# What the benchmarks share: finds a JDK 25 and the product, building it where it is missing or old.
#   PRODUCT   the folder of another product to run instead of the one built here
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  [ -r "$home/release" ] && [ -x "$home/bin/javac" ] || continue
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  if [ "${major:-0}" -ge 25 ]; then java=$home/bin/java JAVA_HOME=$home; export JAVA_HOME; break; fi
done
[ -n "$java" ] || { echo "a JDK 25 or newer is missing: install one, or set JAVA_HOME." >&2; exit 2; }
if [ -z "${PRODUCT:-}" ]; then
  "$root/raceline" build || exit 2
  case $(uname -s) in
    Darwin) PRODUCT=$root/releng/org.raceline.product/target/products/org.raceline.product/macosx/cocoa/aarch64/raceline.app/Contents/Eclipse ;;
    *) PRODUCT=$root/releng/org.raceline.product/target/products/org.raceline.product/linux/gtk/x86_64/raceline ;;
  esac
fi
[ -x "$PRODUCT/raceline" ] || { echo "there is no product in $PRODUCT." >&2; exit 2; }
