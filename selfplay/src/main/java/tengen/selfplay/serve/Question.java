package tengen.selfplay.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client wants to know.
 *
 * @param observations one or more, {@code [width]} each
 * @param masks one for each observation, or null
 * @param single whether it asked for one action, not for a list
 */
record Question(List<float[]> observations, List<boolean[]> masks, boolean single) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What is wrong with a request, for its sender. */
  static final class BadRequest extends Exception {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
      super(message);
    }
  }

  /**
   * Reads a request's body.
   *
   * @param width numbers of an observation
   * @param actions that a mask tells of; 0 for no masks
   * @param maxRows observations at most
   */
  static Question parse(byte[] body, int width, int actions, int maxRows) throws BadRequest {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new BadRequest("the body is not JSON: " + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new BadRequest("the body is not JSON");
    }
    JsonNode one = tree.get("observation");
    JsonNode many = tree.get("observations");
    if ((one == null) == (many == null)) {
      throw new BadRequest(
          "send {\"observation\": [" + width + " numbers]} or {\"observations\": [[…], …]}");
    }
    List<float[]> observations = new ArrayList<>();
    List<boolean[]> masks = new ArrayList<>();
    if (one != null) {
      observations.add(numbers(one, width, "observation"));
      masks.add(mask(tree.get("mask"), actions, "mask"));
    } else {
      rows(many, width, maxRows, observations);
      JsonNode allowed = tree.get("masks");
      for (int i = 0; i < observations.size(); i++) {
        masks.add(mask(allowed == null ? null : allowed.get(i), actions, "masks[" + i + "]"));
      }
    }
    return new Question(observations, masks, one != null);
  }

  private static void rows(JsonNode many, int width, int maxRows, List<float[]> observations)
      throws BadRequest {
    if (!many.isArray() || many.isEmpty() || many.size() > maxRows) {
      throw new BadRequest(
          "observations must be 1 to " + maxRows + " observations; got " + many.size());
    }
    for (int i = 0; i < many.size(); i++) {
      observations.add(numbers(many.get(i), width, "observations[" + i + "]"));
    }
  }

  private static float[] numbers(JsonNode node, int width, String name) throws BadRequest {
    if (!node.isArray() || node.size() != width) {
      throw new BadRequest(name + " must be " + width + " numbers; got " + size(node));
    }
    float[] numbers = new float[width];
    for (int i = 0; i < width; i++) {
      numbers[i] = node.get(i).isNumber() ? node.get(i).floatValue() : Float.NaN;
      if (!Float.isFinite(numbers[i])) {
        throw new BadRequest(name + "[" + i + "] must be a finite number");
      }
    }
    return numbers;
  }

  private static boolean[] mask(JsonNode node, int actions, String name) throws BadRequest {
    if (node == null || actions == 0) {
      return null;
    }
    if (!node.isArray() || node.size() != actions) {
      throw new BadRequest(name + " must be " + actions + " of true and false; got " + size(node));
    }
    boolean[] mask = new boolean[actions];
    boolean any = false;
    for (int i = 0; i < actions; i++) {
      mask[i] = node.get(i).asBoolean();
      any |= mask[i];
    }
    if (!any) {
      throw new BadRequest(name + " allows no action");
    }
    return mask;
  }

  private static String size(JsonNode node) {
    return node.isArray() ? Integer.toString(node.size()) : "something else";
  }
}
