namespace SkillsGap.Engine.Data.Building;

/// <summary>Cycles of a directed graph.</summary>
internal static class Cycles
{
    private enum Colour : byte
    {
        Unseen,
        OnPath,
        Done,
    }

    /// <summary>
    /// For each edge that closes a cycle in a depth-first walk, that cycle's nodes in order, the closing edge leading from the last to the
    /// first. None exactly when the graph is free of cycles. Walks without recursion, so that depth is no limit.
    /// </summary>
    public static IEnumerable<int[]> Find(int nodes, IEnumerable<(int From, int To)> edges)
    {
        var successors = edges.Where(edge => edge.From >= 0 && edge.To >= 0).ToLookup(edge => edge.From, edge => edge.To);
        var colours = new Colour[nodes];
        var path = new List<(int Node, IEnumerator<int> Next)>();
        for (int root = 0; root < nodes; root++)
        {
            if (colours[root] == Colour.Unseen)
                Enter(root);
            while (path.Count > 0)
            {
                var (node, next) = path[^1];
                if (!next.MoveNext())
                {
                    colours[node] = Colour.Done;
                    path.RemoveAt(path.Count - 1);
                }
                else if (colours[next.Current] == Colour.Unseen)
                {
                    Enter(next.Current);
                }
                else if (colours[next.Current] == Colour.OnPath)
                {
                    int start = path.FindIndex(step => step.Node == next.Current);
                    yield return [.. path.Skip(start).Select(step => step.Node)];
                }
            }
        }

        void Enter(int node)
        {
            colours[node] = Colour.OnPath;
            path.Add((node, successors[node].GetEnumerator()));
        }
    }
}
