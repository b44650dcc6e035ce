using SkillsGap.Engine.Data;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>The sealed workforces read last, so that a workforce is not read again for every question about it. Versions never change.</summary>
internal sealed class WorkforceCache
{
    private const long MostRows = 6_000_000;

    private readonly Lock access = new();
    private readonly LinkedList<(string Key, WorkforceContent Content)> latest = [];

    /// <summary>A workforce, where it is still known.</summary>
    public WorkforceContent? Find(string tenant, string etag)
    {
        lock (access)
        {
            for (var node = latest.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != Key(tenant, etag)) continue;
                latest.Remove(node);
                latest.AddFirst(node);
                return node.Value.Content;
            }

            return null;
        }
    }

    /// <summary>Keeps a workforce, and forgets those looked at longest ago.</summary>
    public void Keep(string tenant, string etag, WorkforceContent content)
    {
        lock (access)
        {
            latest.AddFirst((Key(tenant, etag), content));
            var rows = 0L;
            var node = latest.First;
            while (node is not null)
            {
                var next = node.Next;
                var workforce = node.Value.Content.Workforce;
                rows += workforce.Evidence.Length + workforce.Responses.Length + workforce.ToolUsage.Length + workforce.Outcomes.Length
                    + workforce.People.Length;
                if (node != latest.First && (rows > MostRows || node.Value.Key == latest.First!.Value.Key)) latest.Remove(node);
                node = next;
            }
        }
    }

    private static string Key(string tenant, string etag) => $"{tenant}\0{etag}";
}
