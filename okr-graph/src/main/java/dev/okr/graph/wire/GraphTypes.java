package dev.okr.graph.wire;

import dev.okr.core.wire.host.HostTypes;
import dev.okr.core.wire.host.Members;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.CriticalPath;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.MissRisk;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;

/** The types of okr-graph, as a host's mapper meets them; all are only written. */
public final class GraphTypes {

  private GraphTypes() {}

  /** States the types. */
  public static void addTo(HostTypes.Builder types) {
    graphs(types);
    answers(types);
    types
        .written(Diagram.class, (diagram, out) -> new DiagramWriter(out).diagram(diagram))
        .refused(DiagramOptions.class); // holds a function of the host
  }

  private static void graphs(HostTypes.Builder types) {
    types
        .object(
            AlignmentGraph.class,
            Members.of("nodes", AlignmentGraph::nodes)
                .and("edges", AlignmentGraph::edges)
                .and("cycles", AlignmentGraph::cycles)
                .and("levels", AlignmentGraph::levels)
                .and("orphans", AlignmentGraph::orphans)
                .and("themes", AlignmentGraph::themes)
                .and("companyKeyResults", AlignmentGraph::companyKeyResults))
        .object(
            DependencyGraph.class,
            Members.of("nodes", DependencyGraph::nodes)
                .and("edges", DependencyGraph::edges)
                .and("cycles", DependencyGraph::cycles)
                .and("layers", DependencyGraph::layers))
        .object(
            ResponsibilityGraph.class,
            Members.of("parties", ResponsibilityGraph::parties)
                .and("keyResults", ResponsibilityGraph::keyResults)
                .and("edges", ResponsibilityGraph::edges));
  }

  private static void answers(HostTypes.Builder types) {
    types
        .object(
            CriticalPath.class,
            Members.of("ends", CriticalPath::ends)
                .and("longest", CriticalPath::longest)
                .and("critical", CriticalPath::critical)
                .and("missedDueDates", CriticalPath::missedDueDates)
                .and("leftOut", CriticalPath::leftOut))
        .object(MissRisk.class, Members.of("chances", MissRisk::chances))
        .object(
            ProviderAlert.class,
            Members.of("dependency", ProviderAlert::dependency)
                .and("provider", ProviderAlert::provider)
                .and("threshold", ProviderAlert::threshold)
                .and("score", ProviderAlert::score)
                .and("on", ProviderAlert::on)
                .and("warned", ProviderAlert::warned))
        .object(
            ProviderAlert.Warned.class,
            Members.of("goal", ProviderAlert.Warned::goal)
                .and("chain", ProviderAlert.Warned::chain)
                .and("lagDays", ProviderAlert.Warned::lagDays)
                .and("effectOn", ProviderAlert.Warned::effectOn));
  }
}
