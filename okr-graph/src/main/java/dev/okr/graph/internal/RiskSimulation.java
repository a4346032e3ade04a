package dev.okr.graph.internal;

/**
 * The simulation of {@link Risk}, 64 runs at a time. Nodes are known by their place in the order of
 * work, and edges lie in that order too, so memory is walked through from front to back.
 */
final class RiskSimulation {

  /** Rounds over a component before a queue of its unsettled nodes takes over. */
  private static final int ROUNDS = 32;

  private final RiskModel model;
  private final int[] nodes;
  private final int[] places;
  private final long[] missed;
  private final long[] nodeKeys;
  private final long[] nodeThresholds;
  private final int[] heads;
  private final int[] targets;
  private final long[] edgeKeys;
  private final long[] edgeThresholds;
  private final long[] drawn;
  private final int[] drawnFor;
  private final int[] queue;
  private final boolean[] queued;
  private int word;
  private long wordKey;

  RiskSimulation(RiskModel model, int[] nodes, double[] own) {
    this.model = model;
    this.nodes = nodes;
    CompactDigraph graph = model.graph;
    int k = nodes.length;
    places = new int[graph.nodeCount()];
    missed = new long[k];
    nodeKeys = new long[k];
    nodeThresholds = new long[k];
    heads = new int[k + 1];
    queue = new int[k];
    queued = new boolean[k];
    for (int i = 0; i < k; i++) {
      places[nodes[i]] = i;
      nodeKeys[i] = RandomBits.stream(model.seed, nodes[i]);
      nodeThresholds[i] = RandomBits.threshold(own[nodes[i]]);
      heads[i + 1] = heads[i] + graph.outDegree(nodes[i]);
    }
    int m = heads[k];
    targets = new int[m];
    edgeKeys = new long[m];
    edgeThresholds = new long[m];
    drawn = new long[m];
    drawnFor = new int[m];
    for (int i = 0; i < k; i++) {
      for (int j = heads[i], slot = graph.heads[nodes[i]]; j < heads[i + 1]; j++, slot++) {
        int edge = graph.edges[slot];
        targets[j] = places[graph.targets[slot]];
        edgeKeys[j] = RandomBits.stream(model.seed, (1L << 32) + edge);
        edgeThresholds[j] = RandomBits.threshold(model.strength[edge]);
      }
    }
  }

  void word(int number, long mask, int[] counts) {
    word = number + 1;
    wordKey = RandomBits.stream(model.seed, (2L << 32) + number);
    for (int i = 0; i < nodes.length; i++) {
      missed[i] = RandomBits.draw(RandomBits.mix(nodeKeys[i] + wordKey), nodeThresholds[i]);
    }
    for (int i = 0; i < nodes.length; ) {
      int c = model.components.componentOf(nodes[i]);
      int size = model.components.size(c);
      if (size == 1) {
        missed[i] = passedOn(i);
      } else {
        settle(c, i, size);
      }
      i += size;
    }
    for (int i = 0; i < nodes.length; i++) {
      counts[nodes[i]] += Long.bitCount(missed[i] & mask);
    }
  }

  /** In which runs the node misses, by what is known of its providers so far. */
  private long passedOn(int place) {
    long misses = missed[place];
    for (int j = heads[place]; j < heads[place + 1]; j++) {
      long more = missed[targets[j]] & ~misses;
      if (more != 0) {
        misses |= more & passes(j);
      }
    }
    return misses;
  }

  /** In which runs the edge passes a miss on; drawn once a word, as cycles ask again. */
  private long passes(int j) {
    if (drawnFor[j] != word) {
      drawnFor[j] = word;
      drawn[j] = RandomBits.draw(RandomBits.mix(edgeKeys[j] + wordKey), edgeThresholds[j]);
    }
    return drawn[j];
  }

  /** A component with a cycle: bits are only ever added, until none is. */
  private void settle(int c, int first, int size) {
    boolean changed = true;
    for (int round = 0; round < ROUNDS && changed; round++) {
      changed = false;
      for (int i = first; i < first + size; i++) {
        long now = missed[i] == -1L ? -1L : passedOn(i);
        changed |= now != missed[i];
        missed[i] = now;
      }
    }
    if (changed) {
      queue(c, first, size);
    }
  }

  /** Node by node until the queue is empty, which is after at most 64 changes of each node. */
  private void queue(int c, int first, int size) {
    CompactDigraph graph = model.graph;
    for (int i = 0; i < size; i++) {
      queue[i] = first + i;
      queued[first + i] = true;
    }
    int head = 0;
    int waiting = size;
    while (waiting > 0) {
      int i = queue[head];
      head = head + 1 == size ? 0 : head + 1;
      waiting--;
      queued[i] = false;
      long now = passedOn(i);
      if (now != missed[i]) {
        missed[i] = now;
        for (int slot = graph.backHeads[nodes[i]]; slot < graph.backHeads[nodes[i] + 1]; slot++) {
          int dependent = graph.backTargets[slot];
          if (model.components.componentOf(dependent) == c && !queued[places[dependent]]) {
            queued[places[dependent]] = true;
            int tail = head + waiting;
            queue[tail >= size ? tail - size : tail] = places[dependent];
            waiting++;
          }
        }
      }
    }
  }
}
