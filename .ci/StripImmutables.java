import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes the annotations of Immutables out of class files. Only the annotation processor reads them,
 * but the compiler keeps them, and then jdeps reports "missing dependencies" to every host that has
 * our jars on its module path.
 */
final class StripImmutables {

  private static final String INTERNAL = "org/immutables/";

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      List<Path> classes;
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        classes = all.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList());
      }
      for (Path file : classes) {
        byte[] before = Files.readAllBytes(file);
        ClassReader reader = new ClassReader(before);
        Stripped stripped = new Stripped(new ClassWriter(0));
        reader.accept(stripped, 0);
        if (stripped.isChanged) {
          Files.write(file, stripped.out.toByteArray());
        }
      }
    }
  }

  private static final class Stripped extends ClassVisitor {

    private final ClassWriter out;
    private boolean isChanged;

    Stripped(ClassWriter out) {
      super(Opcodes.ASM9, out);
      this.out = out;
    }

    private boolean isForProcessor(String descriptor) {
      boolean is = descriptor.startsWith("L" + INTERNAL);
      isChanged |= is;
      return is;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return isForProcessor(descriptor) ? null : super.visitAnnotation(descriptor, visible);
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      if (name.startsWith(INTERNAL)) {
        isChanged = true;
      } else {
        super.visitInnerClass(name, outer, inner, access);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String generic, String[] thrown) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, name, type, generic, thrown)) {
        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
          return isForProcessor(descriptor) ? null : super.visitAnnotation(descriptor, visible);
        }
      };
    }
  }
}
