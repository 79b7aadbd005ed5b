package tengen.viz.film;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tengen.env.io.AtomicFiles;

/** An animated GIF that begins again at its end; written to memory first. */
final class GifFilm implements Film {

  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  private final Path file;
  private final int centiseconds;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private int width;
  private int height;
  private boolean begun;

  /** Players show pictures for at least two hundredths of a second. */
  GifFilm(Path file, double rate) {
    this.file = file;
    centiseconds = (int) Math.max(2, Math.round(100 / rate));
    writer.setOutput(new MemoryCacheImageOutputStream(bytes));
  }

  @Override
  public void add(BufferedImage picture) {
    try {
      if (!begun) {
        width = picture.getWidth();
        height = picture.getHeight();
        writer.prepareWriteSequence(null);
        begun = true;
      }
      Pictures.requireSize(picture, width, height);
      writer.writeToSequence(new IIOImage(picture, null, metadata(picture)), null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + file, e);
    }
  }

  private IIOMetadata metadata(BufferedImage picture) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(centiseconds));
    control.setAttribute("transparentColorIndex", "0");
    root.appendChild(control);
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0}); // for ever
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    root.appendChild(extensions);
    metadata.mergeTree(IMAGE, root);
    return metadata;
  }

  @Override
  public void finish() {
    if (!begun) {
      throw new IllegalStateException(file + " would be a film without a picture");
    }
    AtomicFiles.write(
        file,
        out -> {
          writer.endWriteSequence();
          ((MemoryCacheImageOutputStream) writer.getOutput()).flush();
          bytes.writeTo(out);
        });
  }

  @Override
  public void close() {
    writer.dispose();
  }
}
